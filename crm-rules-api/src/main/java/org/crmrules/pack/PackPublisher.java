package org.crmrules.pack;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Writes to a folder of packs: releases and withdraws versions, and signs what is there. Everything
 * is checked before anything is written; what is refused leaves every file as it was. Not to be
 * used by two at once on the same folder.
 *
 * <p>Drafts that are faulty are in the way of nothing, as they are not of a load: what comes of the
 * work tells what is wrong with them. Only where nothing else is released are they refused.
 *
 * <p>A release, a withdrawal or a compilation changes files, so sign after it, not before.
 */
public interface PackPublisher {

  /**
   * Begins a version: copies the newest released one of a pack, or where none is released the
   * newest draft, as a draft with a version and a first day of its own. All else stays as it is, to
   * the byte. Nothing else of the folder is checked, so that a fault elsewhere is not in the way.
   *
   * @param version above every version that is there; null: the highest with its second number
   *     raised
   * @param effectiveFrom the first day on which it is to be in force; null: tomorrow where the pack
   *     is, or the day after that of the version that is copied, whichever is later
   * @throws org.crmrules.UnusableValueException if the version is not above all others, or its
   *     folder is there already
   * @throws RulePackException if there is no such pack, or its manifest cannot be read or has not
   *     each of these on a line of its own
   * @throws UncheckedIOException if the files cannot be written
   */
  NewVersion begin(Path folder, String pack, String version, LocalDate effectiveFrom);

  /**
   * Releases a draft: holds the folder to its checks and the version to its scenarios, sets its
   * status, and locks its content. Signatures are not looked at.
   *
   * @throws RulePackException if anything is wrong with it or with what is released, or there is no
   *     such version, or it was withdrawn, or it was released with other content, or it would never
   *     decide, because one that came into force after it is in force today
   * @throws UncheckedIOException if the files cannot be written
   */
  LockChange release(Path folder, String pack, String version);

  /**
   * Withdraws a released version: no question is answered by it any more, also none about earlier
   * days. Its files stay, and stay as they are. The other packs of the folder are not checked, so
   * that a version can be taken back whatever else is under way.
   *
   * @param reason why, in one line; not blank
   * @throws org.crmrules.UnusableValueException if the reason is blank or longer than a line
   * @throws RulePackException if the version is not locked, or the lock cannot be read
   * @throws UncheckedIOException if the files cannot be written
   */
  LockChange withdraw(Path folder, String pack, String version, String reason);

  /**
   * Makes a new pair of Ed25519 keys. The private one can be read by its owner only.
   *
   * @param folder made if it is not there; keep it away from the packs
   * @throws UncheckedIOException if the files cannot be written, or there are keys already
   */
  PackKeys makeKeys(Path folder);

  /**
   * Signs every file of the packs, also of drafts that are faulty, with a sequence one above that
   * of the present signature.
   *
   * @param privateKey a file with an Ed25519 key, as {@link #makeKeys} writes it
   * @throws RulePackException if anything is wrong with the packs, the key, or the present
   *     signature
   * @throws UncheckedIOException if the files cannot be read or written
   */
  PackSignature sign(Path folder, Path privateKey);

  /**
   * Like {@link #sign(Path, Path)}, with a sequence of one's own.
   *
   * @param sequence from 1 to 999,999,999,999,999,999, and above that of the present signature
   * @throws org.crmrules.UnusableValueException if the sequence is out of that range
   */
  PackSignature sign(Path folder, Path privateKey, long sequence);

  /**
   * Checks, compiles and proves every pack of a folder, and lays what came of it beside each, so
   * that it need not be done at every start: see {@link CompiledUse}. What lies beside a draft that
   * is faulty now is removed. Signatures are not looked at. The same packs and engine give the same
   * bytes.
   *
   * <p>The order is: release, compile, sign.
   *
   * @throws RulePackException if anything is wrong with the packs
   * @throws UncheckedIOException if the files cannot be written
   * @throws org.crmrules.DoorException if the engine cannot tell its own build, as in some class
   *     loaders
   */
  Compilation compile(Path folder);

  /**
   * Looks at the signature of a source and nothing else.
   *
   * @throws org.crmrules.UnusableValueException if the trust has no key
   * @throws RulePackException if the signature is missing, or does not hold
   */
  PackSignature verifySignature(PackSource source, PackTrust trust);

  /**
   * Only sources signed by one of the keys in these files.
   *
   * @param publicKeys at least one file with an Ed25519 key, as {@link #makeKeys} writes it
   * @throws RulePackException if a file does not hold such a key
   * @throws UncheckedIOException if a file cannot be read
   */
  PackTrust trust(Path... publicKeys);
}
