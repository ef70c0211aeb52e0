package org.crmrules.vocabulary;

/** How a conclusion goes together with others of the same outcome, whatever their order. */
public enum As {
  /** Each value that is concluded counts, once. */
  ALL,
  /** Each conclusion counts, also where two are the same. */
  EACH,
  /** It is this value; another rule must not conclude another. */
  IS,
  /** It is this value or more: the highest counts. */
  AT_LEAST,
  /** It is this value or less, whatever else holds: the lowest counts. */
  AT_MOST
}
