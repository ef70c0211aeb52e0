package org.crmrules.examples.boot;

import org.crmrules.CrmRules;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the packs in force are those of the source, and what is wrong with it if they are not. A
 * closed door answers nothing, so the host is down.
 */
@Component
class PolicyHealthIndicator implements HealthIndicator {

  private final CrmRules rules;

  PolicyHealthIndicator(CrmRules rules) {
    this.rules = rules;
  }

  @Override
  public Health health() {
    org.crmrules.pack.Health now = rules.health();
    boolean closed = now.status() == org.crmrules.pack.Health.Status.CLOSED;
    return Health.status(closed ? "DOWN" : now.status().name())
        .withDetail("packs", now.packs().stream().map(p -> p.policy().toString()).toList())
        .withDetail("problems", now.problems().stream().map(Object::toString).toList())
        .build();
  }
}
