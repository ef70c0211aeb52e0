package org.crmrules.drools.question;

import java.util.HashMap;
import java.util.Map;
import org.crmrules.Bilingual;

/** What people call the keys of answers. */
final class KeyTerms {

  /** A question stands before a key that is called otherwise there. */
  private static final String TERMS =
      """
      grade=等级=grade
      missing=缺少=missing
      services=提供的服务=services
      labels=标记=labels
      activities=活动=activities
      discountPercent=优惠百分比=discount percent
      shares=资源占比=shares of resources
      grade.proposals=建议=proposed
      grade.alerts=须留意=to be seen to
      rank.alerts=须留意=to be seen to
      grades=各客户的等级=grades
      ranks=名次=ranks
      lists=分级表=list of grades
      rows=分级表的各行=rows of the list
      before=原等级=level before
      after=今后等级=level from now on
      found=按规则的等级=level by the rules
      proposed=拟定等级=level proposed
      review.due=随即评级的原因=reviewed because
      wasDueOn=原定评级日=was due on
      limited=受级数限制=limited in steps
      anyStep=不限级数的原因=any step because
      review.proposedBy=由谁发起=proposed by
      awaiting=尚待同意=yet to agree
      refusedBy=未同意=not agreed by
      overriddenUntil=人工改级有效期至=overridden until
      nextOn=下次评级日=next on
      level=等级=level
      last=最近一次=last done
      contacts.overdue=逾期天数=days overdue
      missed=没有做满的半年或一年=parts that were missed
      contacts.parts=每半年或一年的次数=times in each part
      queue=来电来函转入=contacts go to
      respondWithinWorkingDays=几个工作日内答复=answered within working days
      callbackEveryMonths=几个月回访一次=called back every months
      surveyEveryMonths=几个月调查一次=surveyed every months
      status=状态=status
      causes=原因=causes
      assignments=谁得到谁=who gets whom
      unassigned=没有人得到的=whom nobody gets
      duplicates=同一客户的其他资料=other records of the customer
      loads=负荷=loads
      protectedUntil=保护至=protected until
      warnOn=提醒日=warned on
      recallOn=收回日=recalled on
      overdue=逾期=overdue
      granted=可以领取=granted
      obstacles=不能领取的原因=what stands against it
      together=一并归属=what goes along
      returnEvidence.together=一并送交=sent along with
      allowed=准许=allowed
      complete=完成=complete
      returnEvidence.complete=齐备的凭证=complete proofs
      customersLeft=尚未交接的客户=customers left
      otherRecordsLeft=尚未交接的其他记录=other records left
      blockedBy=未办完的原因=blocked by
      dueOn=最迟=due on
      receiver=接收人=receiver
      transfers=客户移交给谁=who gets which customer
      department=部门=department
      unit=分管单位=unit
      decidedBy=由谁决定=decided by
      formBy=谁填写准入表=who fills in the form
      formTo=转交谁=who gets the form
      named=跟进人=who follows up
      limit=期限=limit
      due=最迟=due
      reactions.due=现在要通知的=to be told now
      collectionRate.due=应收=due
      provisional=暂定=provisional
      order=次序=order
      screenedOut=筛除的=screened out
      gini=基尼系数=Gini coefficient
      alerts=预警=alerts
      moves=建议调整=suggested moves
      giniAfter=调整后的基尼系数=Gini coefficient after them
      nextReportOn=下次报告=next report on
      rating=评定=rating
      score=得分=score
      unknown=未知的因素=unknown factors
      lots=批次=lots
      needed=至少需要=needed
      reserve=储备供方=reserve supplier
      missingDocuments=尚缺文件=missing documents
      periodFrom=评定期自=period from
      periodUntil=评定期至=period until
      scoreChange=较上期=change of the score
      effects=后果=effects
      shareAtMost=采购份额上限=share at most
      stage=阶段=stage
      state=合作状态=state
      since=自=since
      handledBy=负责单位=taken care of by
      takes=可以取得的凭据=evidence that can be found
      possible=现在可以转入=possible now
      qualification.due=应当转入=should come to
      qualification.missing=各步尚缺=missing for each step
      earliest=各步最早=earliest day of each step
      qualification.path=最短路径=shortest way
      missingOnTheWay=路上尚缺=missing on the way
      log=经过的阶段=stages so far
      validOn=须有效之日=valid on
      undated=没有写明有效期=validity unknown
      expired=已过期=expired
      expiring=即将到期=expiring
      missingEntries=档案缺少=missing entries
      checkContact.needed=尚缺批准=approvals needed
      checkContact.violations=违规=violations
      reserveSuppliers=储备供方数=reserve suppliers
      shortage=短缺=shortage
      shortageAfter=变更后短缺=shortage after the change
      form=表单=form
      class=类别=class
      severity=轻重=severity
      priority=优先级=priority
      handlers=处理部门=handled by
      path=流程=path
      counted=至今计入=counted so far
      steps=各环节的期限=limits of the steps
      stepStatus=各环节的状态=statuses of the steps
      nextDue=下一个最迟=next due
      settlementDue=执行完毕最迟=settlement due
      reopenings=重开次数=reopenings
      planned=计划要通知的=to be told later
      result=结果=result
      redirectedTo=转到=redirected to
      remarks=备注=remarks
      alerted=告知=alerted
      secondaryClasses=次要类别=secondary classes
      acceptedAt=受理时间=accepted at
      mayClose=可以了结=may be closed
      skipped=跳过的环节=skipped steps
      escalatedTo=上报=escalated to
      duties=应办的事=duties
      rights=可办的事=rights
      violations=不得表态的原因=violations
      number=编号=number
      scope=流水号的范围=scope of the serial
      widened=已加位=widened
      posted=入账数量=posted quantity
      amount=金额=amount
      blocked=不入账的原因=why not posted
      ask=请示=whom to ask
      reviews=复核=reviews
      copies=各联送交=copies
      signers=签署=signers
      statements=须写明=statements
      withheld=不发出的原因=why withheld
      tracked=追踪改善=improvement tracked
      proved=已证明=proved
      recipient=送交=recipient
      collected=已收=collected
      rate=回收率=rate
      total=合计=total
      parts=各方分担=parts
      proposals=拟罚金额=proposals
      thisMonth=当月扣=this month
      carriedOver=结转=carried over
      units=归属部门=units
      proposedBy=由谁提出=proposed by
      approvedBy=由谁批准=approved by
      from=自=from
      until=至=until
      jobs=工作=jobs
      alone=可自行签署=alone
      notes=须写明=notes
      next=上一等级=next level
      changes=单独改这一项就够=each of these alone is enough
      otherLevels.together=两项一起改才够=these two together are enough
      countersignDue=补签最迟=countersigned by
      """;

  private KeyTerms() {}

  /** By the key, or by the question, a point and the key. */
  static Map<String, Bilingual> all() {
    Map<String, Bilingual> terms = new HashMap<>();
    TERMS.lines().map(line -> line.split("=")).forEach(t -> terms.put(t[0], term(t)));
    return Map.copyOf(terms);
  }

  private static Bilingual term(String... line) {
    return new Bilingual(line[1], line[2]);
  }
}
