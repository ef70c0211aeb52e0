package org.crmrules.pool;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.crmrules.Visible;
import org.crmrules.Work;

/**
 * Checks that nobody can exchange a customer for a lighter one of somebody else so that the loads
 * become more even.
 */
record ExchangeCheck(Ledger ledger, List<String> faults) {

  void check() {
    List<Integer> weights = ledger.weights();
    for (int light : weights) {
      List<BitSet> lightTo = canGive(light);
      for (int heavy : weights) {
        if (heavy > light) {
          check(heavy, canGive(heavy), light, lightTo);
        }
      }
    }
  }

  private void check(int heavy, List<BitSet> heavyTo, int light, List<BitSet> lightTo) {
    List<Burden> burdens = new ArrayList<>();
    for (int change : new int[] {light - heavy, heavy - light}) {
      for (int person = 0; person < ledger.size(); person++) {
        burdens.add(ledger.takesPart(person) ? ledger.burden(person, change) : null);
      }
    }
    int[] ranks = Burden.ranks(burdens);
    for (int giver = 0; giver < ledger.size(); giver++) {
      Work.goOn();
      BitSet takers = heavyTo.get(giver);
      for (int taker = takers.nextSetBit(0); taker >= 0; taker = takers.nextSetBit(taker + 1)) {
        if (lightTo.get(taker).get(giver) && ranks[giver] > ranks[ledger.size() + taker]) {
          faults.add(
              Visible.sentence(
                  "%s could give %s a customer of weight %d for one of weight %d.",
                  ledger.id(giver), ledger.id(taker), heavy, light));
          return;
        }
      }
    }
  }

  /** For each person, to whom they could give one of their customers of a weight. */
  private List<BitSet> canGive(int weight) {
    List<BitSet> to = new ArrayList<>();
    for (int person = 0; person < ledger.size(); person++) {
      to.add(new BitSet(ledger.size()));
    }
    for (Ledger.Kind kind : ledger.kinds(weight)) {
      kind.holders().stream().forEach(holder -> to.get(holder).or(kind.eligible()));
    }
    return to;
  }
}
