package org.crmrules.pool;

import java.util.List;
import org.crmrules.Visible;
import org.crmrules.Work;

/**
 * Checks that of two people of the same regions, product lines and capacity, of whom one has more
 * than the other even without the most valuable customer that the other could have had, nothing can
 * be exchanged for a customer of the same weight that is worth less: whatever the slack, as any
 * such exchange would make the values more even. And that the two differ in something that explains
 * it.
 *
 * <p>It takes time in proportion to peers times peers, and of two of whom one envies the other to
 * what they were given.
 */
record EnvyCheck(Envy envy, List<String> faults) {

  void check() {
    envy.peerGroups().forEach(this::check);
  }

  private void check(List<Peer> peers) {
    List<Peer> poorestFirst = Peer.poorestFirst(peers);
    for (Peer envied : peers) {
      Work.goOn();
      for (Peer envious : poorestFirst) {
        if (envied.compare(envied.butOne(), envious) <= 0) {
          break; // and nobody who has more can envy
        }
        if (envied.compare(envied.enviedBy(envious), envious) > 0) {
          check(envious, envied);
        }
      }
    }
  }

  private void check(Peer envious, Peer envied) {
    if (envied.couldExchange(envious) || envied.causes(envious).isEmpty()) {
      faults.add(
          Visible.sentence(
              "%s has more than %s by more than one customer, and need not.",
              envied.id(), envious.id()));
    }
  }
}
