package org.crmrules.drools.vocabulary;

import java.util.List;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;

/**
 * Reads a field that a pack declares. Most facts of a host have the same names, so it remembers
 * where the field was in the last list of them.
 */
final class CustomReader implements FieldReader {

  private final String name;
  private final boolean exact;

  /** Two threads may each remember another list; they read the same. */
  private Place last = new Place(List.of(), -1);

  private record Place(List<String> names, int index) {}

  CustomReader(String name, FieldKind kind) {
    this.name = name;
    this.exact = kind == FieldKind.EXACT;
  }

  @Override
  public Object of(Object fact) {
    CustomFields fields = ((Extensible<?>) fact).custom();
    List<String> names = fields.names();
    Place place = last;
    if (place.names() != names) {
      place = new Place(names, fields.place(name));
      last = place;
    }
    if (place.index() < 0) {
      return null;
    }
    return exact ? fields.exactAt(place.index()) : fields.at(place.index());
  }
}
