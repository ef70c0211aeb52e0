package org.crmrules.examples.numbers;

import java.nio.file.Path;

/** A process that takes serials of the scope S, and dies in the middle if it is told to. */
public final class TakesNumbers {

  private TakesNumbers() {}

  /**
   * Prints what it takes, a serial a line.
   *
   * @param args the file, how many to take, and in the use of which of them to die; 0 for none
   */
  public static void main(String... args) {
    FileSequence sequence = new FileSequence(Path.of(args[0]));
    int count = Integer.parseInt(args[1]);
    int last = Integer.parseInt(args[2]);
    for (int i = 1; i <= count; i++) {
      boolean dies = i == last;
      int taken =
          sequence.next(
              "S",
              serial -> {
                if (dies) {
                  Runtime.getRuntime().halt(9);
                }
                return serial;
              });
      System.out.println(taken);
    }
  }
}
