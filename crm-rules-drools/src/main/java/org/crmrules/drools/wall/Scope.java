package org.crmrules.drools.wall;

import java.util.regex.Pattern;

/** Where a class stands, and what it may name. */
final class Scope {

  private final String self;
  private final String stage;
  private final String stagePrefix;
  private final Words words;
  private final Pattern itself;

  /**
   * @param self the name of the class, with slashes
   * @param stage the package of its stage, with slashes
   */
  Scope(String self, String stage, Words words) {
    this.self = self;
    this.stage = stage;
    this.stagePrefix = stage + "/";
    this.words = words;
    this.itself = Pattern.compile(Pattern.quote(self) + "(?=[.;$]|$)");
  }

  String self() {
    return self;
  }

  Words words() {
    return words;
  }

  /** The name below the package of the stage. */
  String below() {
    return self.substring(stage.length() + 1);
  }

  /** A name as the list writes it. No name of a class file may begin to look like that itself. */
  String relative(String subject) {
    if (subject.indexOf('@') >= 0) {
      return "";
    }
    if (!subject.contains(stage)) {
      return subject;
    }
    // A regular expression only where there is something to find: this is asked for every
    // instruction, and at every start.
    String relative =
        subject.contains(self) ? itself.matcher(subject).replaceAll("@self") : subject;
    return relative.replace(stagePrefix, "@stage/");
  }
}
