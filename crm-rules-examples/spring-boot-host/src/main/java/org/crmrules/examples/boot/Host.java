package org.crmrules.examples.boot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program. */
@SpringBootApplication
public class Host {

  /** Starts the host. */
  public static void main(String[] arguments) {
    SpringApplication.run(Host.class, arguments);
  }
}
