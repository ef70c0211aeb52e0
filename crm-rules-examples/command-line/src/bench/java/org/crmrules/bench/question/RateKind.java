package org.crmrules.bench.question;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crmrules.supplier.RatingOutcome;
import org.crmrules.supplier.SupplierDocument;
import org.crmrules.supplier.SupplierRating;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.supplier.SupplierService;
import org.crmrules.supplier.SupplierState;
import org.kie.api.runtime.KieSession;

/** The rating of a year of a supplier, by the pack supplier. */
final class RateKind {

  static final Kind<SupplierRecord> KIND =
      new Kind<>(
          "rate",
          RateKind::questions,
          Kind.ways(
              RateKind::ours,
              () -> new Way<>(RateKind::byHand, said -> said),
              "drools",
              RateKind::drools));

  private static final BigDecimal LOSS = BigDecimal.valueOf(50_000);
  private static final List<String> DOCUMENTS =
      List.of("BUSINESS_LICENCE", "TAX_REGISTRATION", "HYGIENE_LICENCE", "INSPECTION_REPORT");

  private RateKind() {}

  /** What is compared; reasons are told by us alone. */
  record Said(
      String rating,
      BigDecimal score,
      List<String> unknown,
      boolean reserve,
      BigDecimal change,
      List<String> effects,
      Integer shareAtMost,
      List<String> missing) {}

  private static List<SupplierRecord> questions() {
    Draw draw = new Draw(14);
    return Draw.each(
        i -> {
          int due = draw.in(97) ? 5 + draw.below(40) : 4;
          int received = 5 + draw.below(40);
          List<SupplierDocument> documents = new ArrayList<>();
          for (String type : DOCUMENTS) {
            if (draw.in(85)) {
              documents.add(document(type, draw));
            }
          }
          return SupplierRecord.of(
                  "S-" + i, draw.in(95) ? SupplierState.NORMAL : SupplierState.SUSPENDED)
              .dueLots(due)
              .onTimeLots(due - due * draw.below(50) / 100)
              .receivedLots(received)
              .acceptedLots(received - received * draw.below(40) / 100)
              .creditScore(draw.maybe(90, BigDecimal.valueOf(40 + draw.below(61))))
              .serviceScore(draw.maybe(90, BigDecimal.valueOf(40 + draw.below(61))))
              .brewingRawMaterial(draw.in(20))
              .recalls(draw.in(2) ? 1 : 0)
              .largestQualityLoss(draw.maybe(10, BigDecimal.valueOf(draw.below(60_000))))
              .previousScore(draw.maybe(50, BigDecimal.valueOf(60 + draw.below(40))))
              .documents(documents)
              .build();
        });
  }

  private static SupplierDocument document(String type, Draw draw) {
    LocalDate issued = draw.ago(700);
    return SupplierDocument.of(type)
        .number(draw.in(70) ? "91350100M000100Y43" : "350100123456")
        .issuedOn(issued)
        .validUntil(issued.plusDays(300 + draw.below(1_500)))
        .build();
  }

  private static Way<SupplierRecord, ?> ours() {
    SupplierService suppliers = Packs.shipped("supplier").suppliers();
    return new Way<>(supplier -> suppliers.rate(supplier, Draw.AS_OF), RateKind::said);
  }

  private static Said said(SupplierRating d) {
    BigDecimal score = null;
    List<String> unknown = List.of();
    if (d.outcome() instanceof RatingOutcome.Rated rated) {
      score = rated.score();
    } else if (d.outcome() instanceof RatingOutcome.Provisional some) {
      score = some.score();
      unknown = some.unknown();
    }
    return new Said(
        d.rating(),
        score,
        unknown,
        d.reserve(),
        d.scoreChange(),
        d.effects(),
        d.shareAtMost(),
        d.missingDocuments());
  }

  private static Said byHand(SupplierRecord s) {
    boolean cancelled = isCancelled(s);
    boolean reserve =
        !cancelled
            && (s.state() == SupplierState.SUSPENDED || s.state() == SupplierState.CANDIDATE);
    List<String> missing = missing(s, reserve);
    if (cancelled) {
      return new Said("CANCELLED", null, List.of(), reserve, null, List.of("BLOCK"), null, missing);
    }
    if (s.state() != SupplierState.NORMAL) {
      return new Said("NOT_RATED", null, List.of(), reserve, null, List.of(), null, missing);
    }
    if (s.dueLots() == null || s.dueLots() < 5) {
      return new Said(
          "INSUFFICIENT_EVIDENCE", null, List.of(), reserve, null, List.of(), null, missing);
    }
    List<String> unknown = new ArrayList<>(2);
    BigDecimal score = score(s, unknown);
    BigDecimal change = s.previousScore() == null ? null : score.subtract(s.previousScore());
    String rating = rating(score);
    return new Said(
        rating,
        score,
        unknown,
        reserve,
        change,
        List.of(effect(rating)),
        rating.equals("IMPROVE") ? 30 : null,
        missing);
  }

  private static boolean isCancelled(SupplierRecord s) {
    return s.safetyIncidents() > 0
        || s.recalls() > 0
        || s.largestQualityLoss() != null && s.largestQualityLoss().compareTo(LOSS) >= 0
        || s.nonconformitiesInARow() >= 3 && !s.correctiveActionAccepted();
  }

  /** The weighted mean as one fraction, cut off at two decimals. */
  static BigDecimal score(SupplierRecord s, List<String> unknown) {
    long due = s.dueLots();
    long received = s.receivedLots();
    long shares = 35 * (s.onTimeLots() * received + s.acceptedLots() * due);
    BigDecimal points = BigDecimal.ZERO;
    int weights = 70;
    if (s.creditScore() == null) {
      unknown.add("CREDIT");
    } else {
      points = points.add(s.creditScore());
      weights += 15;
    }
    if (s.serviceScore() == null) {
      unknown.add("SERVICE");
    } else {
      points = points.add(s.serviceScore());
      weights += 15;
    }
    return BigDecimal.valueOf(100 * shares)
        .add(points.multiply(BigDecimal.valueOf(15 * due * received)))
        .divide(BigDecimal.valueOf(due * received * weights), 2, RoundingMode.DOWN);
  }

  private static String rating(BigDecimal score) {
    int whole = score.intValue();
    return whole >= 90
        ? "EXCELLENT"
        : whole >= 75 ? "QUALIFIED" : whole >= 60 ? "IMPROVE" : "SUSPEND";
  }

  private static String effect(String rating) {
    return switch (rating) {
      case "EXCELLENT" -> "PREFERRED";
      case "QUALIFIED" -> "AS_BEFORE";
      case "IMPROVE" -> "WARN";
      default -> "BLOCK";
    };
  }

  private static List<String> missing(SupplierRecord s, boolean reserve) {
    if (!reserve && !s.brewingRawMaterial()) {
      return List.of();
    }
    boolean licence = !reserve;
    boolean tax = !reserve;
    boolean hygiene = !reserve;
    boolean report = !s.brewingRawMaterial();
    for (SupplierDocument d : s.documents()) {
      boolean valid = d.validUntil() == null ? d.lasting() : !d.validUntil().isBefore(Draw.TODAY);
      switch (d.type()) {
        case "BUSINESS_LICENCE" -> {
          licence |= valid;
          tax |= valid && d.number() != null && d.number().strip().length() == 18;
        }
        case "TAX_REGISTRATION" -> tax |= valid;
        case "HYGIENE_LICENCE", "FOOD_LICENCE" -> hygiene |= valid;
        case "INSPECTION_REPORT" ->
            report |=
                (valid || d.validUntil() == null)
                    && d.issuedOn() != null
                    && !d.issuedOn().plusMonths(12).isBefore(Draw.TODAY);
        default -> {
          // No rule asks for it.
        }
      }
    }
    List<String> missing = new ArrayList<>(4);
    add(missing, !licence, "BUSINESS_LICENCE");
    add(missing, !tax, "TAX_REGISTRATION");
    add(missing, !hygiene, "HYGIENE_LICENCE");
    add(missing, !report, "INSPECTION_REPORT");
    return missing;
  }

  private static void add(List<String> all, boolean so, String code) {
    if (so) {
      all.add(code);
    }
  }

  private static Way<SupplierRecord, ?> drools() {
    Sessions sessions = Sessions.of("rate");
    return new Way<>(
        supplier -> {
          Findings found = new Findings();
          SupplierRecord today = supplier.asOf(Draw.TODAY);
          KieSession session = sessions.begin(found);
          try {
            session.insert(today);
            today.documents().forEach(session::insert);
            session.fireAllRules();
            boolean rated =
                found.of("cancel") == null
                    && found.of("notRated") == null
                    && today.dueLots() >= found.number("needsLots");
            List<String> unknown = new ArrayList<>();
            BigDecimal score = rated ? score(today, unknown) : null;
            if (rated) {
              session.insert(new Findings.Points(score));
              session.fireAllRules();
            }
            return said(found, today, score, unknown);
          } finally {
            session.dispose();
          }
        },
        said -> said);
  }

  private static Said said(
      Findings found, SupplierRecord s, BigDecimal score, List<String> unknown) {
    boolean cancelled = found.of("cancel") != null;
    String rating =
        score != null
            ? List.of("SUSPEND", "IMPROVE", "QUALIFIED", "EXCELLENT").get(found.number("rating"))
            : cancelled
                ? "CANCELLED"
                : found.of("notRated") != null ? "NOT_RATED" : "INSUFFICIENT_EVIDENCE";
    List<String> missing = new ArrayList<>(DOCUMENTS);
    missing.retainAll(found.orNone("missing"));
    if (cancelled) {
      missing.retainAll(List.of("INSPECTION_REPORT")); // the others are asked of a reserve
    }
    return new Said(
        rating,
        score,
        unknown,
        found.of("reserve") != null && !cancelled,
        score == null || s.previousScore() == null ? null : score.subtract(s.previousScore()),
        cancelled ? List.of("BLOCK") : score == null ? List.of() : List.of(effect(rating)),
        rating.equals("IMPROVE") ? 30 : null,
        missing);
  }
}
