package org.crmrules.bench.question;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.utils.KieHelper;

/**
 * Plain Drools as a team writes it: rules that join their facts, and a session for each question.
 */
record Sessions(KieBase rules) {

  /** The rules of a file, compiled to the executable model. */
  static Sessions of(String name) {
    String path = "/question-drools/" + name + ".drl";
    try (InputStream file = Sessions.class.getResourceAsStream(path)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return new Sessions(
          new KieHelper().addContent(text, ResourceType.DRL).build(ExecutableModelProject.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  KieSession begin(Findings found) {
    KieSession session = rules.newKieSession();
    session.setGlobal("found", found);
    return session;
  }
}
