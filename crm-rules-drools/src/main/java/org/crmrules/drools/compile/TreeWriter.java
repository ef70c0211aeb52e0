package org.crmrules.drools.compile;

import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.crmrules.Visible;
import org.crmrules.drools.vocabulary.FactType;

/** Writes checked rules down, so that they need not be read and checked again. */
final class TreeWriter {

  private final DataOutputStream out;

  TreeWriter(DataOutputStream out) {
    this.out = out;
  }

  void write(Object value) throws IOException {
    if (value == null) {
      out.writeByte(TreeTags.NOTHING);
    } else if (value instanceof FactType fact) {
      out.writeByte(TreeTags.FACT);
      text(fact.name());
    } else if (value instanceof Record record) {
      record(record);
    } else if (value instanceof List<?> list) {
      out.writeByte(TreeTags.LIST);
      out.writeInt(list.size());
      for (Object one : list) {
        write(one);
      }
    } else if (value instanceof Map<?, ?> map) {
      out.writeByte(TreeTags.MAP);
      out.writeInt(map.size());
      for (Map.Entry<?, ?> one : map.entrySet()) {
        text((String) one.getKey());
        write(one.getValue());
      }
    } else if (value instanceof Boolean flag) {
      out.writeByte(flag ? TreeTags.TRUE : TreeTags.FALSE);
    } else if (value instanceof Integer number) {
      out.writeByte(TreeTags.NUMBER);
      out.writeInt(number);
    } else if (value instanceof BigDecimal decimal) {
      tagged(TreeTags.DECIMAL, decimal.toString());
    } else if (value instanceof LocalDate day) {
      tagged(TreeTags.DAY, day.toString());
    } else if (value instanceof ZoneId zone) {
      tagged(TreeTags.ZONE, zone.getId());
    } else if (value instanceof Enum<?> constant) {
      out.writeByte(TreeTags.CONSTANT);
      out.writeByte(placeOf(TreeTags.ENUMS, constant.getDeclaringClass()));
      text(constant.name());
    } else {
      tagged(TreeTags.TEXT, (String) value);
    }
  }

  private void tagged(int tag, String value) throws IOException {
    out.writeByte(tag);
    text(value);
  }

  private void text(String value) throws IOException {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static int placeOf(List<?> known, Class<?> type) {
    int place = known.indexOf(type);
    if (place < 0) {
      throw new IllegalStateException(
          Visible.sentence("The type (%s) must be one that rules are made of.", type));
    }
    return place;
  }

  private void record(Record record) throws IOException {
    out.writeByte(placeOf(TreeTags.RECORDS, record.getClass()));
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        write(component.getAccessor().invoke(record));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("A record component is always readable.", e);
      }
    }
  }
}
