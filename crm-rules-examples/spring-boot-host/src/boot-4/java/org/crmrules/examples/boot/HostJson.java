package org.crmrules.examples.boot;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of the host: Jackson 3, as Spring Boot 4 sets it up. */
@Component
class HostJson {

  private final JsonMapper mapper;

  HostJson(JsonMapper mapper) {
    this.mapper = mapper;
  }

  String write(Object value) {
    return mapper.writeValueAsString(value);
  }

  <T> T read(String json, Class<T> type) {
    return mapper.readValue(json, type);
  }
}
