package org.crmrules.pool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.crmrules.Visible;
import org.crmrules.pool.FairnessCertificate.Level;

/**
 * Checks that no customer can be handed on, over any chain of people, so that the loads become more
 * even. A level for each person makes it enough to look at single links of a chain: giving up a
 * customer saves no more than one's level, taking one costs no less than one's level, and nobody
 * who holds a customer has a higher level than anybody else who could have it.
 */
record LevelCheck(Ledger ledger, List<String> faults) {

  void check(FairnessCertificate certificate) {
    for (int weight : ledger.weights()) {
      check(weight, certificate);
    }
  }

  private void check(int weight, FairnessCertificate certificate) {
    List<Burden> levels = new ArrayList<>(Arrays.asList(new Burden[ledger.size()]));
    for (Level level : certificate.levels()) {
      Integer person = ledger.person(level.representativeId());
      Integer cheapest = ledger.person(level.cheapest());
      if (level.weight() == weight && person != null && cheapest != null) {
        levels.set(person, ledger.burden(cheapest, weight));
      }
    }
    for (int person = 0; person < ledger.size(); person++) {
      Burden level = levels.get(person);
      if (ledger.hasRoom(person)
          && (level == null || level.compareTo(ledger.burden(person, weight)) > 0)) {
        fault(weight, "could be given to", person);
      }
    }
    BitSet holders = new BitSet();
    int[] ranks = Burden.ranks(levels);
    for (Ledger.Kind kind : ledger.kinds(weight)) {
      holders.or(kind.holders());
      int highest = kind.holders().stream().map(person -> ranks[person]).max().orElse(0);
      kind.eligible().stream()
          .filter(person -> ranks[person] < highest)
          .findFirst()
          .ifPresent(person -> fault(weight, "could be handed on to", person));
    }
    holders.stream()
        .filter(person -> levels.get(person) != null)
        .filter(person -> ledger.burden(person, -weight).compareTo(levels.get(person)) > 0)
        .forEach(person -> fault(weight, "could be taken from", person));
  }

  private void fault(int weight, String what, int person) {
    faults.add(
        Visible.sentence(
            "A customer of weight %d %s %s, and the loads would be more even.",
            weight, what, ledger.id(person)));
  }
}
