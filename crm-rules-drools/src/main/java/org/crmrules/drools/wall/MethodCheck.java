package org.crmrules.drools.wall;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;

/** Holds the instructions of one method against the list. What has no case here is refused. */
final class MethodCheck extends MethodVisitor {

  private static final int MAX_INSTRUCTIONS = 20_000;

  /** Constants, and moving references about; no arithmetic, no arrays of numbers, no monitors. */
  private static final Set<Integer> PLAIN =
      Set.of(
          Opcodes.ACONST_NULL,
          Opcodes.ICONST_M1,
          Opcodes.ICONST_0,
          Opcodes.ICONST_1,
          Opcodes.ICONST_2,
          Opcodes.ICONST_3,
          Opcodes.ICONST_4,
          Opcodes.ICONST_5,
          Opcodes.DUP,
          Opcodes.POP,
          Opcodes.AASTORE,
          Opcodes.ARRAYLENGTH,
          Opcodes.ARETURN,
          Opcodes.IRETURN,
          Opcodes.RETURN);

  private static final Set<Integer> VARIABLES =
      Set.of(Opcodes.ALOAD, Opcodes.ILOAD, Opcodes.ASTORE, Opcodes.ISTORE);
  private static final Set<Integer> JUMPS = Set.of(Opcodes.IFEQ, Opcodes.IFNE, Opcodes.GOTO);
  private static final String CONCAT =
      "java/lang/invoke/StringConcatFactory.makeConcatWithConstants";
  private static final String NEW_DECIMAL = "java/math/BigDecimal.<init>(Ljava/lang/String;)V";

  /** An exponent of nine digits would make a number of a gigabyte. */
  private static final Pattern DECIMAL =
      Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?(E[+-]?\\d{1,2})?");

  private final CallGraph.Method method;
  private final Allowed body;
  private final Scope scope;
  private final CallGraph calls;
  private final List<Breach> breaches;
  private final Set<Label> passed = new HashSet<>();
  private int instructions;

  /** The constant that the instruction before this one has made; null if it made none. */
  private Object constant;

  private boolean refused;

  MethodCheck(
      CallGraph.Method method, Allowed body, Scope scope, CallGraph calls, List<Breach> breaches) {
    super(Opcodes.ASM9);
    this.method = method;
    this.body = body;
    this.scope = scope;
    this.calls = calls;
    this.breaches = breaches;
  }

  private void refuse(String zh, String en, String subject) {
    if (!refused) {
      breaches.add(Breach.of(method.owner(), zh, en, subject));
    }
    refused = true;
  }

  private void need(boolean good, String zh, String en, String subject) {
    if (!good) {
      refuse(zh, en, subject);
    }
  }

  private void instruction() {
    if (++instructions > MAX_INSTRUCTIONS) {
      refuse("方法太长:", "has a method that is too long: ", method.name());
    }
    constant = null;
  }

  private void unknown(int opcode) {
    refuse("使用指令 ", "uses the instruction ", String.valueOf(opcode));
  }

  @Override
  public void visitInsn(int opcode) {
    instruction();
    if (opcode == Opcodes.ATHROW) {
      need(body.has("does", "throw", scope), "抛出异常", "throws", "");
    } else if (!PLAIN.contains(opcode)) {
      unknown(opcode);
    }
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    instruction();
    if (opcode != Opcodes.BIPUSH && opcode != Opcodes.SIPUSH) {
      unknown(opcode);
    }
  }

  @Override
  public void visitVarInsn(int opcode, int index) {
    instruction();
    if (!VARIABLES.contains(opcode)) {
      unknown(opcode);
    }
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    Object length = constant;
    instruction();
    switch (opcode) {
      case Opcodes.NEW -> need(body.has("new", type, scope), "创建 ", "makes a ", type);
      case Opcodes.ANEWARRAY -> {
        need(body.has("array", type, scope), "创建数组 ", "makes an array of ", type);
        need(length == null, "创建大数组 ", "makes a large array of ", type);
      }
      case Opcodes.CHECKCAST -> need(body.has("cast", type, scope), "转换为 ", "casts to ", type);
      default -> unknown(opcode);
    }
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    instruction();
    String field = owner + "." + name;
    boolean reads = opcode == Opcodes.GETSTATIC || opcode == Opcodes.GETFIELD;
    need(
        body.has(reads ? "read" : "write", field + ":" + descriptor, scope),
        reads ? "读取 " : "写入 ",
        reads ? "reads " : "writes ",
        field);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    Object argument = constant;
    instruction();
    String called = owner + "." + name + descriptor;
    need(body.has("call", called, scope), "调用 ", "calls ", called);
    if (called.equals(NEW_DECIMAL)) {
      boolean number = argument instanceof String text && DECIMAL.matcher(text).matches();
      need(number, "使用数字 ", "uses the number ", String.valueOf(argument));
    }
    if (scope.words().takesName(called)) {
      boolean known = argument instanceof String text && scope.words().names().contains(text);
      need(known, "查询未声明的名称 ", "asks for the name ", String.valueOf(argument));
    }
    if (scope.relative(called).startsWith("@")) {
      calls.add(method, new CallGraph.Method(owner.replace('/', '.'), name + descriptor));
    }
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    instruction();
    boolean plain = arguments.length == 1 && arguments[0] instanceof String;
    String called = bootstrap.getOwner() + "." + bootstrap.getName();
    need(
        plain && called.equals(CONCAT) && body.has("does", "concat", scope),
        "动态调用 ",
        "calls dynamically ",
        called);
  }

  @Override
  public void visitLdcInsn(Object value) {
    instruction();
    if (value instanceof Type type && type.getSort() == Type.OBJECT) {
      String named = type.getInternalName();
      need(body.has("type", named, scope), "使用类 ", "names the class ", named);
    } else if (!(value instanceof String) && !(value instanceof Integer)) {
      refuse("使用常量 ", "uses the constant ", String.valueOf(value));
    }
    constant = value;
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    instruction();
    if (!JUMPS.contains(opcode) || !body.has("does", "jump", scope)) {
      unknown(opcode);
    }
    forward(label);
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label rest, Label... labels) {
    switchOver(rest, labels);
  }

  @Override
  public void visitLookupSwitchInsn(Label rest, int[] keys, Label[] labels) {
    switchOver(rest, labels);
  }

  private void switchOver(Label rest, Label... labels) {
    instruction();
    need(body.has("does", "switch", scope), "分支", "branches", "");
    forward(rest);
    for (Label label : labels) {
      forward(label);
    }
  }

  private void forward(Label label) {
    need(!passed.contains(label), "循环", "loops", "");
  }

  @Override
  public void visitLabel(Label label) {
    passed.add(label);
    constant = null;
  }

  @Override
  public void visitIincInsn(int index, int increment) {
    unknown(Opcodes.IINC);
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    unknown(Opcodes.MULTIANEWARRAY);
  }

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
    refuse("捕获异常 ", "catches ", String.valueOf(type));
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    refuse("有注解 ", "has the annotation ", descriptor);
    return null;
  }

  @Override
  public AnnotationVisitor visitTypeAnnotation(
      int typeRef, TypePath typePath, String descriptor, boolean visible) {
    refuse("有注解 ", "has the annotation ", descriptor);
    return null;
  }

  @Override
  public AnnotationVisitor visitParameterAnnotation(
      int parameter, String descriptor, boolean visible) {
    refuse("有注解 ", "has the annotation ", descriptor);
    return null;
  }

  @Override
  public void visitAttribute(Attribute attribute) {
    refuse("有属性 ", "has the attribute ", attribute.type);
  }
}
