package org.crmrules.pack;

/** A watch over a source; ends when it is closed, or with its door. Thread-safe. */
public interface PackWatch extends AutoCloseable {

  /** Ends the watch; a reload that is under way is finished first. Closing twice does nothing. */
  @Override
  void close();
}
