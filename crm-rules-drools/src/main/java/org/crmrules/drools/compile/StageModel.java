package org.crmrules.drools.compile;

import org.crmrules.drools.check.CheckedStage;
import org.crmrules.drools.vocabulary.Vocabulary;

/**
 * A stage to be compiled.
 *
 * @param packageName of the classes that are made of it
 */
record StageModel(String packageName, CheckedStage stage, Vocabulary vocabulary) {}
