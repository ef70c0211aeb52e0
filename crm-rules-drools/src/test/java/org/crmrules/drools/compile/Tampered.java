package org.crmrules.drools.compile;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Classes that somebody has tampered with. */
final class Tampered {

  private Tampered() {}

  /** The same class, with an initializer that ends the process before it does anything else. */
  static byte[] haltingWhenLoaded(byte[] bytes) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    new ClassReader(bytes)
        .accept(
            new ClassVisitor(Opcodes.ASM9, writer) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String type, String signature, String[] exceptions) {
                MethodVisitor method = super.visitMethod(access, name, type, signature, exceptions);
                return name.equals("<clinit>") ? halting(method) : method;
              }
            },
            0);
    return writer.toByteArray();
  }

  private static MethodVisitor halting(MethodVisitor method) {
    return new MethodVisitor(Opcodes.ASM9, method) {
      @Override
      public void visitCode() {
        super.visitCode();
        visitMethodInsn(
            Opcodes.INVOKESTATIC,
            "java/lang/Runtime",
            "getRuntime",
            "()Ljava/lang/Runtime;",
            false);
        visitInsn(Opcodes.ICONST_3);
        visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Runtime", "halt", "(I)V", false);
      }
    };
  }
}
