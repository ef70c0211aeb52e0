package org.crmrules.drools.complaint.settlement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.runtime.Agreed;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Firing;
import org.crmrules.settlement.PaperDecision.Copy;
import org.crmrules.settlement.PaperDecision.Paper;
import org.crmrules.settlement.PaperVerdict;

/** Combines what the rules on papers conclude. */
final class PaperCollector extends Collector implements PaperVerdict {

  /** What is known of one paper. */
  private static final class Sheet {
    private final SortedMap<Integer, Agreed<Copy>> copies = new TreeMap<>();
    private final Set<String> signers = new HashSet<>();
    private final Set<String> leastDeciders = new HashSet<>();
    private final Set<String> statements = new HashSet<>();
  }

  private final Manifest manifest;
  private final Map<String, Sheet> sheets = new HashMap<>();
  private final Set<String> withheld = new HashSet<>();
  private boolean tracked;

  PaperCollector(Manifest manifest) {
    this.manifest = manifest;
  }

  @Override
  public void copy(String paper, int number, String keeper) {
    copy(paper, new Copy(number, keeper, null), note("copy", paper, number, keeper));
  }

  @Override
  public void copyVia(String paper, int number, String via, String keeper) {
    copy(paper, new Copy(number, keeper, via), note("copyVia", paper, number, via, keeper));
  }

  private void copy(String paper, Copy copy, Firing firing) {
    int number = atLeast(1, copy.number(), "联次", "number of a copy");
    sheet(paper)
        .copies
        .computeIfAbsent(
            number,
            n -> new Agreed<>("%2$s 第 %1$d 联的送交对象", "recipients of copy %d of %s", n, paper))
        .conclude(copy, firing);
  }

  @Override
  public void signedBy(String paper, String signer) {
    note("signedBy", paper, signer);
    sheet(paper).signers.add(signer);
  }

  @Override
  public void signedByDeciderAtLeast(String paper, String role) {
    note("signedByDeciderAtLeast", paper, role);
    sheet(paper).leastDeciders.add(role);
  }

  @Override
  public void states(String paper, String statement) {
    note("states", paper, statement);
    sheet(paper).statements.add(statement);
  }

  @Override
  public void withhold(String cause) {
    note("withhold", cause);
    withheld.add(cause);
  }

  @Override
  public void tracksImprovement() {
    note("tracksImprovement");
    tracked = true;
  }

  private Sheet sheet(String paper) {
    return sheets.computeIfAbsent(paper, p -> new Sheet());
  }

  boolean tracked() {
    return tracked;
  }

  /** Why no paper goes out, as they are declared. */
  List<String> withheld() {
    return inOrder("obstacles", withheld);
  }

  /**
   * The papers as they are declared; none if they are withheld.
   *
   * @param decidedBy the role that decides on the complaint; null if nobody has to
   */
  List<Paper> papers(String decidedBy) {
    return withheld.isEmpty()
        ? inOrder("papers", sheets.keySet()).stream()
            .map(code -> paper(code, sheets.get(code), decidedBy))
            .toList()
        : List.of();
  }

  private Paper paper(String code, Sheet sheet, String decidedBy) {
    Set<String> signers = new HashSet<>(sheet.signers);
    List<String> roles = manifest.declared("roles");
    for (String least : sheet.leastDeciders) {
      signers.add(roles.indexOf(decidedBy) < roles.indexOf(least) ? least : decidedBy);
    }
    return new Paper(
        code,
        sheet.copies.values().stream().map(Agreed::value).toList(),
        inOrder("signers", signers),
        inOrder("statements", sheet.statements));
  }

  private List<String> inOrder(String list, Set<String> codes) {
    return manifest.declared(list).stream().filter(codes::contains).toList();
  }
}
