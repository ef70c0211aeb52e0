package org.crmrules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions as an analyst writes them; what must come is from the clauses. */
class AskCommandTest {

  @TempDir private Path folder;

  /** P-02, P-17 to P-19, P-24 and P-26; a monday. */
  private static final String POOL =
      """
      pack: customer-pool
      cases:
        - name: manager
          ask: mayDistribute
          as-of: 2026-03-02
          given: { Distributor: { id: M1, role: SALES_MANAGER } }
        - name: salesperson
          ask: mayDistribute
          as-of: 2026-03-02
          given: { Distributor: { id: S1, role: SALES } }
        - name: leaver
          ask: handover
          as-of: 2026-03-02
          given:
            Leaver: { id: S1, lastWorkingDay: 2026-03-01, formalitiesDone: true }
            PoolCustomer: [ { id: K2, ownerId: S1 }, { id: K3, ownerId: S2 } ]
        - name: delivered
          ask: responsibleUnit
          as-of: 2026-03-02
          given: { CustomerPlacement: { customerId: K1, contractSigned: true, projectDelivered: true } }
        - name: two to three
          ask: inquiry
          as-of: 2026-03-02T10:00:00+08:00
          given:
            Inquiry: { id: Q1, registeredAt: '2026-03-02T10:00:00+08:00' }
            Representative: [ { id: S1, load: 4, capacity: 2 }, { id: S2, load: 3, capacity: 1 } ]
        - name: nobody
          ask: checkAcquisitionPlan
          as-of: 2026-03-02
          given: { AcquisitionPlan: { id: W1, divisionOfWork: two groups } }
        - name: all with one
          ask: fairness
          as-of: 2026-03-02
          given:
            PoolCustomer: [ { id: K1, ownerId: S1, grade: B }, { id: K2, ownerId: S1, grade: B } ]
            Representative: [ { id: S1, load: 6 }, { id: S2 } ]
      """;

  @Test
  void theQuestionsAroundThePoolAreAnswered() throws IOException {
    Map<String, String> told = explained(POOL, "en", 0);

    assertThat(told.get("mayDistribute: manager"))
        .contains("\n  allowed: true\n", "✓ P-002b ", "allow", "[P-02]")
        .contains("\n  by customer-pool 1.0.0, sha256:", "as of 2026-03-02T00:00+08:00");
    assertThat(told.get("mayDistribute: salesperson")).contains("\n  allowed: false\n");
    assertThat(told.get("handover: leaver"))
        .contains("complete: false", "customersLeft: [K2]", "blockedBy: [CUSTOMERS_LEFT]")
        .contains("dueOn: 2026-03-01", "overdue: true", "[P-17, P-27]");
    assertThat(told.get("responsibleUnit: delivered"))
        .contains("department: MAINTENANCE", "unit: null", "decidedBy: null");
    // 4 over 2 is less than 3 over 1; Tuesday, Wednesday, Thursday.
    assertThat(told.get("inquiry: two to three"))
        .contains("named: S1", "limit: 3 working days", "due: 2026-03-05", "status: RUNNING");
    assertThat(told.get("checkAcquisitionPlan: nobody"))
        .contains("complete: false", "missing: [responsible]");
    // Loads 6 and 0: (2 * 6) / (2 * 2 * 6) = 0.5; one of the two customers makes it 3 and 3.
    assertThat(told.get("fairness: all with one"))
        .contains("gini: 0.5", "alerts: [UNEVEN]", "moves: {K1: S2}", "giniAfter: 0");
  }

  private static final String CLOSED =
      "{ id: K1, subject: QUALITY, amount: 5000, loss: 100, claim: 0,"
          + " acceptedAt: '2026-03-02T16:40:00+08:00', signedOffAt: '2026-03-10T10:00:00+08:00' }";

  /** C-07, C-13, C-17, C-24, C-31 to C-33, C-44, C-48, C-52, C-53, C-29, C-40 and C-09. */
  private static final String COMPLAINTS =
      """
      pack: complaint-manufacturing
      cases:
        - name: no quantity
          ask: intake
          given:
            Complaint: { id: K1, subject: QUALITY, amount: 5000, loss: 100, claim: 0 }
            IntakeReport: { filledIn: [ORDER_NUMBER, ITEM_NUMBER, SHIPPING_DATE, DEMAND, DEMAND_REASON,
              SALES_OPINION, ABNORMAL_SAMPLE], defectiveQuantity: 10 }
        - name: too early
          ask: checkStatement
          given:
            Complaint: { id: K1, subject: QUALITY, amount: 5000, loss: 100, claim: 0 }
            Statement: { role: SALES_STAFF, kind: NEGOTIATE, channel: PHONE, amount: 100 }
        - name: three days
          ask: duties
          as-of: 2026-03-10
          given:
            Complaint: { id: K1, subject: QUALITY, amount: 5000, loss: 100, claim: 0 }
            CaseEvent:
              - { type: ACCEPTED, at: '2026-03-02T09:00:00+08:00' }
              - { type: STEP_ENTERED, at: '2026-03-02T10:00:00+08:00', code: QUALITY }
              - { type: STEP_LEFT, at: '2026-03-05T15:00:00+08:00', code: QUALITY }
        - name: no proposal
          ask: closeStep
          as-of: 2026-03-04
          given:
            Complaint: { id: K1, subject: QUALITY, amount: 5000, loss: 100, claim: 0 }
            CaseEvent:
              - { type: ACCEPTED, at: '2026-03-02T08:15:00+08:00' }
              - { type: STEP_ENTERED, at: '2026-03-02T08:30:00+08:00', code: REGISTER }
              - { type: STEP_LEFT, at: '2026-03-02T08:45:00+08:00', code: REGISTER }
              - { type: STEP_ENTERED, at: '2026-03-02T09:00:00+08:00', code: QUALITY }
            StepEvidence: { step: QUALITY, present: [CAUSE, RESPONSIBLE_DEPARTMENT] }
        - name: W-08
          ask: previewNumber
          given: { NumberRequest: { acceptedOn: 2026-03-10, serial: 3 } }
        - name: domestic
          ask: clock
          as-of: 2026-03-03
          given: { Complaint: { id: K1, subject: QUALITY, amount: 5000, shipToCountry: CN,
            acceptedAt: '2026-03-02T16:40:00+08:00' } }
        - name: W-12 within
          ask: postReturn
          given: { Complaint: CLOSED, ReturnedGoods: { approvedQuantity: 100, actualQuantity: 105, toleranceRatio: 0.05 } }
        - name: W-12 beyond
          ask: postReturn
          given: { Complaint: CLOSED, ReturnedGoods: { approvedQuantity: 100, actualQuantity: 106, toleranceRatio: 0.05 } }
        - name: five copies
          ask: closingDocuments
          given: { Complaint: CLOSED }
        - name: not stamped
          ask: returnEvidence
          given: { ReturnProof: { kind: RETURN_CERTIFICATE, stamped: false } }
        - name: one delayed
          ask: collectionRate
          given: { Receivable: [ { item: A, due: 600, collected: 450 },
            { item: B, due: 400, collected: 100, underComplaint: true } ] }
        - name: to the cent
          ask: allocateCost
          given: { SharedCost: { complaintId: K1, items: [ { kind: REPLACEMENT, amount: 100.01 } ],
            shares: [ { party: SALES, ratio: 0.4 }, { party: MANUFACTURING, ratio: 0.6 } ] } }
        - name: half the bonus
          ask: proposePenalties
          given: { Lapse: { kind: MANUFACTURING, person: W1, event: K1, stated: 300 },
            StaffBonus: { person: W1, amount: 500 } }
        - name: by the tenth
          ask: monthlyTasks
          given: { }
      """;

  @Test
  void theQuestionsAboutComplaintsAreAnswered() throws IOException {
    Map<String, String> told = explained(COMPLAINTS.replace("CLOSED", CLOSED), "en", 0);

    assertThat(told.get("intake: no quantity"))
        .contains("result: TO_BE_COMPLETED", "missing: [QUANTITY]", "[C-07, C-15, D-15]");
    assertThat(told.get("checkStatement: too early"))
        .contains("allowed: false", "violations: [NEGOTIATION_TOO_EARLY]");
    assertThat(told.get("duties: three days"))
        .contains("overdue: [REPORT_TO_GM QUALITY_MANAGEMENT 2026-03-08]");
    assertThat(told.get("closeStep: no proposal"))
        .contains("mayClose: false", "missing: [RESPONSIBLE_PROPOSAL]", "skipped: []");
    assertThat(told.get("previewNumber: W-08")).contains("number: 260303", "scope: 2603");
    assertThat(told.get("clock: domestic")).contains("due: 2026-03-17", "limit: 15 days");
    assertThat(told.get("postReturn: W-12 within")).contains("posted: 105");
    assertThat(told.get("postReturn: W-12 beyond")).contains("posted: null", "blocked: [");
    assertThat(told.get("closingDocuments: five copies"))
        .contains(
            "COMPLAINT_FORM: [1 QUALITY_MANAGEMENT, 2 MANUFACTURING, 3 SALES, 4 ACCOUNTING,"
                + " 5 MANAGER_OFFICE]");
    assertThat(told.get("returnEvidence: not stamped")).contains("proved: false");
    assertThat(told.get("collectionRate: one delayed"))
        .contains("due: 600", "collected: 450", "rate: 0.75");
    // 40.004 and 60.006, to the cent.
    assertThat(told.get("allocateCost: to the cent"))
        .contains("total: 100.01", "SALES: 40.00", "MANUFACTURING: 60.01");
    assertThat(told.get("proposePenalties: half the bonus"))
        .contains("proposals: {W1: 300", "thisMonth: {W1: 250", "carriedOver: {W1: 50");
    assertThat(told.get("monthlyTasks: by the tenth"))
        .contains("from: 2026-02-01", "until: 2026-03-01", "2026-03-10");
  }

  /** G-17, S-30 and A-04, and the same in Chinese. */
  @Test
  void theOtherPacksAreAskedInTheSameWayAndTheReasonsAreInTheLanguageAskedFor() throws IOException {
    String customer =
        """
        pack: customer-amount
        as-of: 2026-03-02
        given: { CustomerProfile: { id: C-1, amountLast12Months: 1000000, ordersLast12Months: 14 } }
        """;
    assertThat(explained(customer, "zh", 0).get("grade：C-1"))
        .contains("grade: A  # 等级：A 级\n", "# 提供的服务：专门团队, 及时调整改进\n", "(level = A 级)")
        .contains(
            "✓ V-007 A 级客户由专门团队服务", "✓ G-017 近十二个月采购额不低于", "[G-17]", "依据 customer-amount 1.0.0");
    String bill =
        """
        { "pack": "complaint-resort", "ask": "compensationAuthority", "as-of": "2026-03-06",
          "given": { "Compensation":
            { "id": "B1", "kind": "ROUND_OFF", "amount": 10.01, "inScope": true } } }
        """;
    assertThat(explained(bill, "en", 0).get("compensationAuthority: B1"))
        .contains("alone: false", "ask: [RESORT_LEADER]", "[A-05]");
  }

  @Test
  void anAnswerIsOneLineOfJsonThatIsToldAgainWithoutTheRules() throws IOException {
    Path stored = folder.resolve("answers.jsonl");
    Cli asked =
        Cli.runWithInput(
            "given: { PoolCustomer: { id: P-7, ownerId: S1, grade: B } }\n",
            "ask",
            "--in",
            "-",
            "--pack",
            "customer-pool",
            "--as-of",
            "2026-03-02",
            "--out",
            stored.toString());

    assertThat(asked.exit()).as(asked.err()).isZero();
    assertThat(Files.readAllLines(stored))
        .singleElement()
        .asString()
        .startsWith("{\"question\":\"ask\",\"ask\":\"status\",\"name\":\"\",\"about\":[\"P-7\"],")
        .contains("\"outcome\":{\"status\":\"OWNED\"", "\"asOf\":\"2026-03-01T16:00:00Z\"");
    Cli told = Cli.run("explain", "--in", stored.toString(), "P-7", "--lang", "en");
    assertThat(told.out()).startsWith("status: P-7").contains("status: OWNED");
  }

  @Test
  void aStoredDecisionIsToldByNamesIfItsRulesAreGivenAndKeepsCodes() throws IOException {
    Path stored = folder.resolve("routes.jsonl");
    Cli routed =
        Cli.runWithInput(
            "{\"id\":\"K-1\",\"subject\":\"QUALITY\",\"acceptedAt\":\"2026-03-02T10:00:00+08:00\"}\n",
            "route",
            "--in=-",
            "--format=jsonl",
            "--pack=complaint-manufacturing",
            "--as-of=2026-03-02",
            "--out=" + stored);

    assertThat(routed.exit()).as(routed.err()).isZero();
    assertThat(Files.readString(stored))
        .contains("\"complaintClass\":\"QUALITY\"", "\"decidedBy\":\"GENERAL_MANAGER\"")
        .doesNotContain("质量管理部\"");
    assertThat(Cli.run("explain", "--in=" + stored, "K-1", "--lang=zh").out())
        .contains("类别 QUALITY", "核决：GENERAL_MANAGER");
    assertThat(
            Cli.run("explain", "--in=" + stored, "K-1", "--rules=../../rules", "--lang=zh").out())
        .contains("类别 质量异常，表单 客户抱怨处理表", "处理部门：质量管理部 → 制造部门")
        .contains("流程：登记 → 质量管理部分析", "核决：总经理");
  }

  /**
   * A department of the host is no unit of the pack, but may be called by a code that has a name.
   */
  @Test
  void aDepartmentOfTheHostIsCalledTheSameWhereverItStands() {
    Cli routed =
        Cli.runWithInput(
            "{\"id\":\"K-2\",\"subject\":\"OTHER\",\"causes\":[\"HUMAN\"],"
                + "\"responsibleDepartment\":\"LOGISTICS\"}\n",
            "route",
            "--in=-",
            "--format=jsonl",
            "--pack=complaint-manufacturing",
            "--as-of=2026-03-02",
            "--explain",
            "--lang=zh");

    assertThat(routed.out()).contains("K-2 首先由 物流部门 处理", "处理部门：物流部门");
  }

  @Test
  void whatIsWrongInTheFileIsSaidAtOnceAndNothingIsAsked() throws IOException {
    String wrong =
        """
        pack: customer-pool
        cases:
          - { ask: distribtion, as-of: 2026-03-02, given: { } }
          - { ask: mayDistribute, as-of: 2026-03-02, given: { Distributor: { id: M1, rol: LEADER } } }
          - { ask: mayDistribute, as-of: 2026-03-02, given: { PoolCustomer: { id: K1 } } }
        """;
    Path file = Files.writeString(folder.resolve("q.yaml"), wrong);

    Cli zh = Cli.run("ask", "--in", file.toString(), "--explain", "--lang", "zh");

    assertThat(zh.exit()).isEqualTo(1);
    assertThat(zh.out()).isEmpty();
    assertThat(zh.err())
        .contains(
            "CR-606 " + file + ":3:12", "可以问:status, assign, protection, claim, mayDistribute")
        .contains("CR-110 " + file + ":4:78", "是不是想写 role?")
        .contains("CR-608 " + file + ":5:", "一份 Distributor。这里给了 0 份 Distributor")
        .contains("什么也没有问。");
  }

  @Test
  void aCaseThatCannotBeReadDoesNotKeepTheOthersFromBeingAsked() throws IOException {
    String mixed =
        """
        pack: customer-pool
        as-off: x
        cases:
          - { ask: mayDistribute, as-of: 2026-03-02, given: { Distributor: { id: M1, rol: LEADER } } }
          - { ask: mayDistribute, as-of: 2026-03-02, given: { Distributor: { id: M2, role: LEADER } } }
          - { ask: mayDistribute, as-of: 2026-03-02, nam: x, given: { Distributor: { id: M3, role: LEADER } } }
        """;
    String cases = mixed.replace("as-off: x\n", "");
    Path file = Files.writeString(folder.resolve("q.yaml"), cases);
    Path rejects = folder.resolve("rejects.jsonl");

    Cli zh = Cli.run("ask", "--in", file.toString(), "--explain", "--lang", "zh");

    assertThat(zh.exit()).isEqualTo(1);
    assertThat(zh.out()).startsWith("mayDistribute 谁来分配：M2").doesNotContain("M1", "M3");
    assertThat(zh.err())
        .contains("CR-110 " + file + ":3:", "是不是想写 role?", "CR-110 " + file + ":5:")
        .contains("2 个问题：这些案例没有问，其余 1 个照样问了。");
    Cli kept = Cli.run("ask", "--in=" + file, "--rejects=" + rejects, "--lang=en");
    assertThat(kept.out().lines()).singleElement().asString().contains("M2");
    assertThat(Files.readAllLines(rejects))
        .satisfiesExactly(
            first -> assertThat(first).contains("\"line\":3,\"reason\":\"CR-110 "),
            second -> assertThat(second).contains("\"line\":5,"));
    Files.writeString(file, mixed);
    Cli head = Cli.run("ask", "--in", file.toString(), "--lang", "zh");
    assertThat(head.out()).as("what is wrong is about all of them").isEmpty();
  }

  /** PowerShell writes what a program says as UTF-16, and Excel in China as GBK. */
  @Test
  void theFormIsAskedWhateverProgramSavedIt() throws IOException {
    String form = Cli.run("ask", "--list", "inquiry", "--lang", "zh").out();
    String filledIn =
        form.replace("as-of: 2026-01-01", "as-of: 2026-03-02T12:00:00+08:00")
            .replace("id: C-1", "id: 东方");
    for (String charset : List.of("UTF-16", "GBK")) {
      Path file = folder.resolve(charset + ".yaml");
      Files.writeString(file, filledIn, Charset.forName(charset));

      Cli asked = Cli.run("ask", "--in", file.toString(), "--explain", "--lang", "zh");

      assertThat(asked.exit()).as(asked.err()).isZero();
      assertThat(asked.out()).startsWith("inquiry 咨询跟进：东方");
    }
  }

  @Test
  void aQuestionThatCannotBeAnsweredDoesNotKeepTheOthersFromIt() throws IOException {
    String mixed =
        """
        pack: complaint-laboratory
        cases:
          - { ask: allocateCost, given: { SharedCost: { complaintId: K1,
              items: [ { kind: FREIGHT, amount: 1 } ], shares: [ { party: SALES, ratio: 1 } ] } } }
          - { ask: route, given: { Complaint: { id: K1, subject: QUALITY, causes: [NOTHING_LIKE_IT] } } }
          - { ask: route, as-of: 1999-01-01, given: { Complaint: { id: K2, subject: QUALITY } } }
          - { ask: route, given: { Complaint: { id: K3, subject: QUALITY } } }
        """;
    Path file = Files.writeString(folder.resolve("q.yaml"), mixed);

    Cli zh =
        Cli.run("ask", "--in", file.toString(), "--as-of", "2026-03-02", "--explain", "--lang=zh");

    assertThat(zh.exit()).isEqualTo(1);
    assertThat(zh.out()).contains("route 投诉处理：K3").doesNotContain("K1", "K2");
    assertThat(zh.err().lines().filter(line -> line.startsWith(file.toString())))
        .satisfiesExactly(
            first -> assertThat(first).contains(":3：", "规则包 complaint-laboratory"),
            second -> assertThat(second).contains(":5：", "complaint.causes[0]", "声明的", "之一"),
            third -> assertThat(third).contains(":6：", "没有生效的已发布版本"));
  }

  /** Each breaks one constraint, of the facts or of the question. */
  @Test
  void whatIsWrongWithAValueIsSaidInTheLanguageOfTheReader() throws IOException {
    String mixed =
        """
        pack: complaint-manufacturing
        cases:
          - { ask: collectionRate, given: { Receivable: [ { item: A, due: 1, collected: 0 }, { item: A, due: 1, collected: 0 } ] } }
          - { ask: collectionRate, given: { Receivable: [ { item: A, due: 1.5, collected: 2 } ] } }
          - { ask: allocateCost, given: { SharedCost: { complaintId: K1, items: [ ], shares: [ { party: SALES, ratio: 1 } ] } } }
          - { ask: allocateCost, given: { SharedCost: { complaintId: K1, items: [ { kind: FREIGHT, amount: 1 } ], shares: [ { party: SALES, ratio: 0.4 } ] } } }
          - { ask: allocateCost, given: { SharedCost: { complaintId: K1, items: [ { kind: FREIGHT, amount: 1.005 } ], shares: [ { party: SALES, ratio: 1 } ] } } }
          - { ask: allocateCost, given: { SharedCost: { complaintId: K1, items: [ { kind: FREIGHT, amount: 1 } ], shares: [ { party: SALES, ratio: 1.5 } ] } } }
          - { ask: route, given: { Complaint: { id: K1, subject: QUALITY, shipToCountry: china } } }
          - { ask: closeStep, given: { Complaint: { id: K1, subject: QUALITY }, CaseEvent: { type: ACCEPTED, at: '2026-03-02T09:00:00+08:00' }, StepEvidence: { step: QUALITY } } }
        """;
    Path file = Files.writeString(folder.resolve("q.yaml"), mixed);

    Cli zh = Cli.run("ask", "--in", file.toString(), "--as-of", "2026-03-12", "--lang", "zh");

    assertThat(zh.out()).isEmpty();
    assertThat(zh.err().lines().filter(line -> line.startsWith(file.toString())))
        .hasSize(8)
        .allSatisfy(line -> assertThat(line).doesNotContain("must").containsPattern("\\p{IsHan}"));
    assertThat(zh.err()).contains("不能小于 collected(2)", "加起来必须是 1", "不能大于 1", "国家或地区代码");
  }

  /** Each log has one event that does not fit, of every kind that a question can write down. */
  @Test
  void whatIsWrongWithAnEventIsSaidInTheLanguageOfTheReader() throws IOException {
    List<String> logs =
        List.of(
            "PAUSED",
            "ACCEPTED, RECEIVED",
            "ACCEPTED, ACCEPTED",
            "ACCEPTED, SIGNED_OFF, PAUSED",
            "ACCEPTED, SIGNED_OFF, SETTLED, SIGNED_OFF",
            "ACCEPTED, SETTLED, PAUSED",
            "ACCEPTED, STEP_ENTERED",
            "ACCEPTED, STEP_LEFT",
            "ACCEPTED, PAUSED",
            "ACCEPTED, RESUMED",
            "ACCEPTED, POLICY_CORRECTED",
            "REOPENED",
            "RECEIVED, REOPENED");
    StringBuilder text = new StringBuilder("pack: complaint-manufacturing\ncases:\n");
    for (String log : logs) {
      StringBuilder events = new StringBuilder();
      int hour = 10;
      for (String type : log.split(", ")) {
        events.append("{ type: %s, at: '2026-03-02T%d:00:00+08:00' }, ".formatted(type, hour++));
      }
      text.append(
          "  - { ask: clock, given: { Complaint: { id: K1, subject: QUALITY }, CaseEvent: [ %s ] } }\n"
              .formatted(events));
    }
    Path file = Files.writeString(folder.resolve("q.yaml"), text);

    Cli zh = Cli.run("ask", "--in", file.toString(), "--as-of", "2026-03-12", "--lang", "zh");

    assertThat(zh.out()).isEmpty();
    assertThat(zh.err().lines().filter(line -> line.startsWith(file.toString())))
        .hasSameSizeAs(logs)
        .allSatisfy(line -> assertThat(line).contains("投诉 K1 的事件").doesNotContain("must"));
    assertThat(zh.err()).contains("事件 0(PAUSED", "漏了事件 ACCEPTED", "AWAITING_CUSTOMER");
  }

  @Test
  void theListSaysWhatCanBeAskedAndWhatItTakes() {
    Cli all = Cli.run("ask", "--list", "--lang", "en");
    assertThat(all.exit()).as(all.err()).isZero();
    assertThat(all.out().lines())
        .contains(
            "pool (customer pool): customer-pool",
            "  status (where a customer stands) (default): PoolCustomer",
            "    -> status, causes, missing",
            "  inquiry (follow-up of an inquiry): Inquiry + Representative (sales representative)"
                + " (any number)",
            "    -> named (who follows up), status, limit, due, provisional",
            "  monthlyTasks (jobs of the month): nothing",
            "    -> from, until, jobs");
    Cli zh = Cli.run("ask", "--list", "--pack", "customer-pool", "--lang", "zh");
    assertThat(zh.out())
        .contains(
            "pool 客户公海：customer-pool", "  claim 领取：PoolCustomer 公海客户（至少一份） + Representative 销售代表")
        .contains("    -> granted 可以领取, obstacles 不能领取的原因")
        .doesNotContain("supplier");
    Cli codes = Cli.run("ask", "--list", "mayDistribute", "--lang", "zh");
    assertThat(codes.out())
        .contains("# 谁来分配 -> allowed")
        .containsPattern("role: SALES_MANAGER +# .+: SALES_MANAGER \\p{IsHan}+ / LEADER 领导");
    Cli unknown = Cli.run("ask", "--list", "inquiri", "--lang", "en");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).contains("mayDistribute, handover", "Maybe inquiry?");
  }

  /** What the list prints is filled in and asked, as the guide says. */
  @Test
  void theFormOfAQuestionCanBeAskedAsItIs() {
    Cli form = Cli.run("ask", "--list", "inquiry", "--lang", "zh");
    assertThat(form.exit()).as(form.err()).isZero();
    assertThat(form.out())
        .contains("pack: customer-pool", "ask: inquiry", "  Inquiry:", "    id: C-1")
        .contains("    registeredAt: 2026-03-02T09:00:00+08:00", "# 登记时间")
        .contains("    # region: C-1");
    String filledIn = form.out().replace("as-of: 2026-01-01", "as-of: 2026-03-02T12:00:00+08:00");
    Cli asked = Cli.runWithInput(filledIn, "ask", "--in", "-", "--explain", "--lang", "en");
    assertThat(asked.exit()).as(asked.err()).isZero();
    assertThat(asked.out())
        .startsWith("inquiry (follow-up of an inquiry): C-1")
        .contains("named: C-1", "due: 2026-03-05");
  }

  @Test
  void wrongUseIsToldInTheLanguageAskedFor() {
    Cli nothing = Cli.run("ask", "--lang", "zh");
    assertThat(nothing.exit()).isEqualTo(2);
    assertThat(nothing.err()).contains("缺少：--in=FILE|-, --list");
    assertThat(Cli.run("ask", "--in", "missing.yaml").exit()).isEqualTo(2);
    Cli pack = Cli.runWithInput("given: {}", "ask", "--in", "-", "--pack", "x", "--lang", "zh");
    assertThat(pack.exit()).isEqualTo(2);
    assertThat(pack.err()).contains("没有规则包 x。", "customer-pool");
  }

  /** The answers by their first lines. */
  private Map<String, String> explained(String text, String language, int exit) throws IOException {
    Path file = Files.writeString(folder.resolve("questions.yaml"), text);
    Cli cli =
        Cli.run(
            "ask",
            "--in",
            file.toString(),
            "--as-of",
            "2026-03-12",
            "--explain",
            "--lang",
            language);
    assertThat(cli.exit()).as(cli.err()).isEqualTo(exit);
    Map<String, String> told = new LinkedHashMap<>();
    Arrays.stream(cli.out().split("\\R\\R"))
        .forEach(answer -> told.put(called(answer.lines().findFirst().orElse("")), answer));
    return told;
  }

  /** The first line of an answer without what the question is called. */
  private static String called(String line) {
    return line.replaceFirst("^(\\w+) \\([^)]*\\): ", "$1: ").replaceFirst("^(\\w+) [^：]+：", "$1：");
  }
}
