package org.crmrules.drools.wall;

import java.util.List;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.TypePath;

/** Holds one class against its kind. */
final class ClassCheck extends ClassVisitor {

  private static final int MAX_METHODS = 1_000;
  private static final int FORBIDDEN_OF_METHODS =
      Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED | Opcodes.ACC_ABSTRACT;
  private static final int FORBIDDEN_OF_CLASSES =
      Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT | Opcodes.ACC_ANNOTATION | Opcodes.ACC_MODULE;

  /** The mark by which the engine knows its own lambdas. */
  private static final String MATERIALIZED = "Lorg/drools/compiler/kie/builder/MaterializedLambda;";

  private final String className;
  private final ClassKind kind;
  private final Scope scope;
  private final CallGraph calls;
  private final List<Breach> breaches;
  private int methods;

  ClassCheck(
      String className, ClassKind kind, Scope scope, CallGraph calls, List<Breach> breaches) {
    super(Opcodes.ASM9);
    this.className = className;
    this.kind = kind;
    this.scope = scope;
    this.calls = calls;
    this.breaches = breaches;
  }

  private void refuse(String zh, String en, String subject) {
    breaches.add(Breach.of(className, zh, en, subject));
  }

  @Override
  public void visit(
      int version, int access, String name, String signature, String parent, String[] interfaces) {
    if (!name.equals(scope.self())) {
      refuse("类名不符:", "has a class of another name: ", name);
    }
    if (version != Opcodes.V17 || (access & FORBIDDEN_OF_CLASSES) != 0) {
      refuse("类的形式不对:", "has a class of another form: ", version + " " + access);
    }
    if (!kind.shape().has("extends", parent, scope)) {
      refuse("继承 ", "extends ", parent);
    }
    for (String type : interfaces) {
      if (!kind.shape().has("implements", type, scope)) {
        refuse("实现 ", "implements ", type);
      }
    }
  }

  @Override
  public FieldVisitor visitField(
      int access, String name, String descriptor, String signature, Object value) {
    boolean open = (access & Opcodes.ACC_STATIC) != 0 && (access & Opcodes.ACC_FINAL) == 0;
    if (open || !kind.shape().has("field", name + " " + descriptor, scope)) {
      refuse("有字段 ", "has the field ", name);
    }
    return null;
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    Allowed body = kind.bodyOf(name + descriptor, scope);
    if (body == null || (access & FORBIDDEN_OF_METHODS) != 0 || ++methods > MAX_METHODS) {
      refuse("有方法 ", "has the method ", name);
      return null;
    }
    CallGraph.Method method = new CallGraph.Method(className, name + descriptor);
    return new MethodCheck(method, body, scope, calls, breaches);
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    if (!descriptor.equals(MATERIALIZED)) {
      refuse("有注解 ", "has the annotation ", descriptor);
    }
    return null;
  }

  @Override
  public AnnotationVisitor visitTypeAnnotation(
      int typeRef, TypePath typePath, String descriptor, boolean visible) {
    refuse("有注解 ", "has the annotation ", descriptor);
    return null;
  }

  @Override
  public void visitAttribute(Attribute attribute) {
    refuse("有属性 ", "has the attribute ", attribute.type);
  }

  @Override
  public void visitOuterClass(String owner, String name, String descriptor) {
    refuse("是局部类,属于 ", "has a local class of ", owner);
  }

  @Override
  public void visitNestHost(String host) {
    if (!scope.self().startsWith(host + "$")) {
      refuse("属于别的类 ", "has a nested class of ", host);
    }
  }

  @Override
  public void visitNestMember(String member) {
    if (!member.startsWith(scope.self() + "$")) {
      refuse("包含别的类 ", "nests ", member);
    }
  }

  @Override
  public void visitPermittedSubclass(String subclass) {
    refuse("有子类 ", "has the subclass ", subclass);
  }

  @Override
  public RecordComponentVisitor visitRecordComponent(
      String name, String descriptor, String signature) {
    refuse("是记录,有 ", "has a record with ", name);
    return null;
  }

  @Override
  public ModuleVisitor visitModule(String name, int access, String version) {
    refuse("是模块 ", "has the module ", name);
    return null;
  }
}
