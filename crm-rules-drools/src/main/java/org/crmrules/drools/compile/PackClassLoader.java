package org.crmrules.drools.compile;

import java.util.Map;

/** Holds the classes of all packs that were compiled together; goes away with them. */
final class PackClassLoader extends ClassLoader {

  private final Map<String, byte[]> classes;

  /**
   * @param classes name to bytes
   */
  PackClassLoader(ClassLoader parent, Map<String, byte[]> classes) {
    super(parent);
    this.classes = classes;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
