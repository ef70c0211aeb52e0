package org.crmrules.drools.compile;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crmrules.DoorException;

/**
 * The libraries that rules are compiled with. A host may bring other versions of them than we were
 * built with; what cannot be is told by name, before an analyst is blamed for it.
 */
public final class Toolchain {

  private static final String DROOLS = "10.2";
  private static final String ECJ = "3.30";

  /** A class of each compiler, as a file, and the library that brings it. */
  private static final Map<String, String> COMPILERS =
      Map.of(
          "org/drools/drl/parser/antlr4/DRL10Parser.class", "org.drools:drools-model-codegen",
          "org/drools/model/codegen/execmodel/ModelBuilderImpl.class",
              "org.drools:drools-model-codegen",
          "org/eclipse/jdt/internal/compiler/Compiler.class", "org.eclipse.jdt:ecj");

  private static final String UNKNOWN = "unknown";
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})\\.");

  private Toolchain() {}

  /**
   * Refuses what cannot run rules.
   *
   * @throws DoorException if the class path has another Drools
   */
  public static void runs() {
    drools(versionOfDrools());
  }

  /**
   * Refuses what cannot compile rules.
   *
   * @throws DoorException if the class path has another compiler of Java
   */
  static void compiles() {
    ecj(versionOfEcj());
  }

  /**
   * Refuses to compile a pack where a host left the compilers out, which it may if all its packs
   * are compiled before.
   *
   * @param pack its name, to be told
   * @throws DoorException if one of the compilers is not on the class path
   */
  public static void isThereFor(String pack) {
    COMPILERS.forEach(
        (file, library) -> {
          if (Toolchain.class.getClassLoader().getResource(file) == null) {
            throw new DoorException(
                "规则包 %1$s 要先编译,而类路径上没有编译所需的程序库 %2$s。也许应当事先用 crm-rules compile"
                    + " 编译它(见 README 的 Starting quickly),或声明 %2$s。",
                "The pack %1$s must be compiled, and the library %2$s, which does that, is not on"
                    + " the class path. Maybe compile it before, with crm-rules compile, or declare"
                    + " %2$s.",
                pack,
                library);
          }
        });
  }

  /**
   * @param version {@code unknown} if the jar does not say, and then it is tried
   */
  static void drools(String version) {
    if (!version.equals(UNKNOWN) && !version.startsWith(DROOLS + ".")) {
      throw refused("org.drools:drools-engine", version, DROOLS + ".x", "drools-bom");
    }
  }

  /**
   * @param version {@code unknown} if the jar does not say, and then it is tried
   */
  static void ecj(String version) {
    Matcher number = NUMBER.matcher(version);
    Matcher least = NUMBER.matcher(ECJ + ".");
    if (number.find() && least.find() && isBefore(number, least)) {
      throw refused("org.eclipse.jdt:ecj", version, ECJ + " or later", "tomcat-embed-jasper");
    }
  }

  private static boolean isBefore(Matcher one, Matcher other) {
    int major = Integer.compare(Integer.parseInt(one.group(1)), Integer.parseInt(other.group(1)));
    int minor = Integer.compare(Integer.parseInt(one.group(2)), Integer.parseInt(other.group(2)));
    return major != 0 ? major < 0 : minor < 0;
  }

  private static DoorException refused(
      String library, String found, String needed, String culprit) {
    return new DoorException(
        "程序库 %1$s(%2$s)必须是 %3$s。也许 %4$s 带来了另一个:请自行声明 %1$s。",
        "The library %1$s (%2$s) must be %3$s. Maybe %4$s brings another: declare %1$s yourself.",
        library,
        found,
        needed,
        culprit);
  }

  /** From the file that the engine ships; the manifest is, in a jar of many, that of another. */
  static String versionOfDrools() {
    return version("drools.versions.properties", "drools.version");
  }

  private static String versionOfEcj() {
    return version(
        "org/eclipse/jdt/internal/compiler/batch/messages.properties", "compiler.version");
  }

  private static String version(String file, String key) {
    try (InputStream in = Toolchain.class.getClassLoader().getResourceAsStream(file)) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty(key, UNKNOWN);
    } catch (IOException e) {
      return UNKNOWN;
    }
  }
}
