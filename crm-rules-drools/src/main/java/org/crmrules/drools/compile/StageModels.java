package org.crmrules.drools.compile;

import java.util.ArrayList;
import java.util.List;
import org.crmrules.drools.check.CheckedPack;
import org.drools.model.Model;

/**
 * Makes models of classes that stand behind the wall. Each pack has a class loader of its own, so
 * that it goes when the pack goes, whatever else was compiled with it.
 */
final class StageModels {

  /** The engine's builders keep caches that are not made for two builds at a time. */
  static final Object ONE_AT_A_TIME = new Object();

  private StageModels() {}

  /** A pack that runs on these classes; all of its stages, or an exception. */
  static CompiledPack link(CheckedPack pack, PackClasses classes) throws LinkException {
    List<Model> models = models(classes);
    return new CompiledPack(pack, () -> models, classes);
  }

  /** The models of all stages. */
  static List<Model> models(PackClasses classes) throws LinkException {
    ClassLoader loader = new PackClassLoader(StageModels.class.getClassLoader(), classes.classes());
    // Rules without a fact of their own look at one of this package, which a module path hides.
    Module ours = StageModels.class.getModule();
    ours.addExports(StageModels.class.getPackageName(), loader.getUnnamedModule());
    List<Model> models = new ArrayList<>();
    synchronized (ONE_AT_A_TIME) {
      for (int i = 0; i < classes.keys().size(); i++) {
        try {
          models.add(stage(i, classes, loader));
        } catch (ReflectiveOperationException
            | RuntimeException
            | LinkageError
            | StackOverflowError e) {
          throw new LinkException(i, e);
        }
      }
    }
    return List.copyOf(models);
  }

  private static Model stage(int stage, PackClasses classes, ClassLoader loader)
      throws ReflectiveOperationException {
    List<String> models = classes.models(stage);
    if (models.size() != 1) {
      throw new ClassNotFoundException(PackClasses.packageName(classes.keys().get(stage)));
    }
    Class<?> model = loader.loadClass(models.get(0));
    return (Model) model.getDeclaredConstructor().newInstance();
  }
}
