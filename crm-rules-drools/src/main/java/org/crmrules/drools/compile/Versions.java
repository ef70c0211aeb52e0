package org.crmrules.drools.compile;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.drools.base.util.Drools;

/**
 * What classes were made by, or are to be used by. Classes are used only by what made them.
 *
 * @param drools the version of the rule engine
 * @param engine a fingerprint of every class of ours; a version number would not tell one snapshot
 *     from the next
 */
public record Versions(String drools, String engine) {

  private static final Versions RUNNING = new Versions(ofDrools(), OwnClasses.fingerprint());

  /** What is running here. */
  public static Versions running() {
    return RUNNING;
  }

  /**
   * From the file that the engine ships. It prefers the manifest of its jar itself, which in a jar
   * of many is that of another.
   */
  private static String ofDrools() {
    try (InputStream in =
        Drools.class.getClassLoader().getResourceAsStream("drools.versions.properties")) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("drools.version", "unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
