package org.crmrules.drools.grading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A place for each id, in the order in which they came. Of an id its bytes are kept and nothing
 * else, so that there may be millions. Not thread-safe while it is filled.
 */
final class Places {

  private static final int PAGE = 1 << 20;

  private final List<byte[]> pages = new ArrayList<>();

  /** How much of the last page is taken. */
  private int taken = PAGE;

  /** Where an id begins, by place: the page times its size, and how far within. */
  private long[] begins = new long[16];

  /** Places plus one, where their hashes say or the next that was free; zero is free. */
  private int[] table = new int[32];

  private int size;

  /** How many ids there are. */
  int size() {
    return size;
  }

  /**
   * Takes an id.
   *
   * @return its place; or, if it was there before, less than zero: {@code -1 - place}
   */
  int add(String id) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    int slot = slot(bytes);
    if (table[slot] > 0) {
      return -table[slot];
    }
    if (size == begins.length) {
      begins = Arrays.copyOf(begins, size + (size >> 1));
    }
    begins[size] = keep(bytes);
    table[slot] = ++size;
    if (size > table.length / 2) {
      grow();
    }
    return size - 1;
  }

  /** The place of an id; less than zero if it is not there. */
  int of(String id) {
    return table[slot(id.getBytes(StandardCharsets.UTF_8))] - 1;
  }

  /** The length in front: an id is short, but its bytes may be more than fit into one. */
  private long keep(byte[] id) {
    int length = id.length + 2;
    if (length > PAGE - taken) {
      pages.add(new byte[PAGE]);
      taken = 0;
    }
    byte[] page = pages.get(pages.size() - 1);
    page[taken] = (byte) (id.length >> 8);
    page[taken + 1] = (byte) id.length;
    System.arraycopy(id, 0, page, taken + 2, id.length);
    long begin = (long) (pages.size() - 1) * PAGE + taken;
    taken += length;
    return begin;
  }

  /** Where an id stands in the table, or where there is room for it. */
  private int slot(byte[] id) {
    int slot = hash(id, 0, id.length) & table.length - 1;
    while (table[slot] > 0 && !isAt(table[slot] - 1, id)) {
      slot = slot + 1 & table.length - 1;
    }
    return slot;
  }

  private boolean isAt(int place, byte[] id) {
    byte[] page = page(place);
    int from = from(place);
    return Arrays.equals(page, from, from + length(place), id, 0, id.length);
  }

  private void grow() {
    table = new int[table.length * 2];
    for (int place = 0; place < size; place++) {
      int from = from(place);
      int slot = hash(page(place), from, from + length(place)) & table.length - 1;
      while (table[slot] > 0) {
        slot = slot + 1 & table.length - 1;
      }
      table[slot] = place + 1;
    }
  }

  private byte[] page(int place) {
    return pages.get((int) (begins[place] / PAGE));
  }

  /** Behind the length. */
  private int from(int place) {
    return (int) (begins[place] % PAGE) + 2;
  }

  private int length(int place) {
    byte[] page = page(place);
    int from = from(place);
    return (page[from - 2] & 0xFF) << 8 | page[from - 1] & 0xFF;
  }

  /** Spread over all bits: ids that count up would stand side by side. */
  private static int hash(byte[] bytes, int from, int until) {
    int hash = 1;
    for (int i = from; i < until; i++) {
      hash = 31 * hash + bytes[i];
    }
    hash *= 0x9E3779B9;
    return hash ^ hash >>> 15;
  }
}
