package org.crmrules.ask;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.crmrules.Bilingual;
import org.crmrules.UnusableValueException;
import org.crmrules.pack.Term;

/**
 * A kind of fact, for somebody who writes one down.
 *
 * @param name as it is written under {@code given}
 * @param zh what it is called in Chinese
 * @param en what it is called in English
 * @param fields in the order of its documentation
 */
public record FactInfo(String name, String zh, String en, List<Field> fields) {

  public FactInfo {
    fields = UnusableValueException.all(fields, "fields");
  }

  /**
   * A field of a fact.
   *
   * @param name as it is written
   * @param zh what it is called in Chinese
   * @param en what it is called in English
   * @param needed true if it must be written; what is left out is unknown, or as the guide says
   * @param many true if it is a list
   * @param values all that it can be where that is a closed set, else an example; of a list, of
   *     what is in it; empty if that is a fact
   * @param declaredIn the list of {@code pack.yaml} that its codes are from; null if it takes no
   *     codes
   * @param fields of the facts that it holds; empty if it holds none
   * @param terms what those of its values are called that are constants of the library
   * @param holds what a value of it can be, for those who make facts by machine
   */
  public record Field(
      String name,
      String zh,
      String en,
      boolean needed,
      boolean many,
      List<String> values,
      String declaredIn,
      List<Field> fields,
      Map<String, Bilingual> terms,
      Holds holds) {

    public Field {
      UnusableValueException.given(holds, "holds");
      values = UnusableValueException.all(values, "values");
      fields = UnusableValueException.all(fields, "fields");
      terms = UnusableValueException.all(terms, "terms");
    }
  }

  /** What kind of value a field holds. */
  public enum Kind {
    /** An exact number. */
    @Term(zh = "精确数", en = "exact number")
    EXACT,
    /** A whole number. */
    @Term(zh = "整数", en = "whole number")
    WHOLE,
    /** Yes or no. */
    @Term(zh = "是否", en = "yes or no")
    FLAG,
    /** A text of the host. */
    @Term(zh = "文字", en = "text")
    TEXT,
    /** A code that the pack declares. */
    @Term(zh = "代码", en = "code")
    CODE,
    /** A constant of the library, by its name. */
    @Term(zh = "固定选项", en = "constant")
    CONSTANT,
    /** A country or region, in the two letters of ISO 3166-1. */
    @Term(zh = "国家或地区", en = "country")
    COUNTRY,
    /** A day. */
    @Term(zh = "日期", en = "day")
    DAY,
    /** An instant. */
    @Term(zh = "时刻", en = "instant")
    INSTANT,
    /** A fact. */
    @Term(zh = "资料", en = "fact")
    FACT
  }

  /**
   * What a value of a field can be; of a list, what is in it.
   *
   * <p>Whatever this says of one field is all that is asked of it alone. What services ask of
   * several facts together, as of the events of a complaint, stands with the services.
   *
   * @param fact the kind of the facts that it holds; null if it holds none
   * @param from the least number; null: any
   * @param to the greatest number; null: any
   * @param digits the most digits of a number behind the point; null: any
   * @param length the most characters of a text, which must not be blank; null: any text, or none
   * @param least how many of them a list must have at least
   * @param ordered true if the codes of its list come in an order: levels and ratings best first,
   *     grades and steps first to last, roles from the lowest on
   * @param unique true if it is the id of the fact, or what stands for one, which no other fact of
   *     its kind in the question may have
   * @param happened true for a day or instant of something that has happened: not after the instant
   *     of the question
   * @param countedFrom the day of the fact whose days up to the question it holds, and is computed
   *     from where that is known; null if it counts none
   * @param notBelow the fields of the fact, where known, that it must not lie before or be less
   *     than
   */
  public record Holds(
      Kind kind,
      String fact,
      BigDecimal from,
      BigDecimal to,
      Integer digits,
      Integer length,
      int least,
      boolean ordered,
      boolean unique,
      boolean happened,
      String countedFrom,
      List<String> notBelow) {

    public Holds {
      UnusableValueException.given(kind, "kind");
      notBelow = UnusableValueException.all(notBelow, "notBelow");
    }
  }
}
