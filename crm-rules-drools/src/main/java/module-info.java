/**
 * The engine. It exports nothing: hosts see {@code org.crmrules.api}, and {@link
 * java.util.ServiceLoader} finds the provider.
 */
module org.crmrules.drools {
  requires java.logging;
  requires org.antlr.antlr4.runtime;
  requires org.crmrules.api;
  requires org.drools.base;
  requires org.drools.canonicalmodel;
  requires org.drools.compiler;
  requires org.drools.drl.ast;
  requires org.drools.drl.parser;
  requires org.drools.ecj;
  requires org.drools.io;
  requires org.drools.model.codegen;
  requires org.drools.modelcompiler;
  requires org.drools.util;
  requires org.hibernate.validator;
  requires org.kie.api;
  requires org.kie.internal.api;
  requires org.kie.memorycompiler;
  requires org.kie.util.maven.support;
  requires org.objectweb.asm;
  requires org.slf4j;
  requires org.snakeyaml.engine;
  requires static de.focus_shift.jollyday.core;
  requires tools.jackson.databind;
  requires tools.jackson.dataformat.yaml;

  provides org.crmrules.spi.CrmRulesProvider with
      org.crmrules.drools.DroolsProvider;
}
