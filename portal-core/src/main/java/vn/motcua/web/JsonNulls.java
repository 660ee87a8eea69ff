package vn.motcua.web;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** JSON as the contract promises it: a field without a value is there, as {@code null}. */
@Provider
public class JsonNulls implements ContextResolver<Jsonb> {
  private final Jsonb json = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

  @Override
  public Jsonb getContext(Class<?> type) {
    return json;
  }
}
