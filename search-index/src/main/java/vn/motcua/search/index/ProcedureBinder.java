package vn.motcua.search.index;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.DoubleDocValuesField;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ProcedureContent;
import vn.motcua.procedure.ProcedureLevel;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.Stamp;

/** What of a procedure goes into the index: the version shown today. */
public final class ProcedureBinder implements TypeBinder {
  @Override
  public void bind(TypeBindingContext context) {
    // The stamp changes exactly when what is indexed changes.
    context.dependencies().use("stamp");
    context.bridge(Procedure.class, new Bridge(context.indexSchemaElement()));
  }

  private static final class Bridge implements TypeBridge<Procedure> {
    private final Map<String, IndexFieldReference<String>> texts;
    private final IndexFieldReference<Double> boost;

    Bridge(IndexSchemaElement schema) {
      texts =
          Stream.of(
                  analyzed(schema, VietnameseAnalysis.EXACT, IndexFields.TITLE_EXACT),
                  analyzed(schema, VietnameseAnalysis.PAIRS, IndexFields.TITLE_PAIRS),
                  analyzed(
                      schema,
                      VietnameseAnalysis.FOLDED,
                      IndexFields.TITLE,
                      IndexFields.KEYWORDS,
                      IndexFields.FIELD_TEXT,
                      IndexFields.DOCUMENTS,
                      IndexFields.DEPARTMENT_TEXT,
                      IndexFields.STEPS),
                  keywords(schema),
                  stored(schema))
              .flatMap(fields -> fields.entrySet().stream())
              .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
      boost =
          schema
              .field(
                  IndexFields.BOOST,
                  f ->
                      f.extension(LuceneExtension.get())
                          .asNative(
                              Double.class,
                              (path, value, fields) ->
                                  fields.accept(new DoubleDocValuesField(path, value))))
              .toReference();
    }

    private static Map<String, IndexFieldReference<String>> analyzed(
        IndexSchemaElement schema, String analyzer, String... names) {
      return Arrays.stream(names)
          .collect(
              Collectors.toMap(
                  name -> name,
                  name ->
                      schema
                          .field(name, f -> f.asString().analyzer(analyzer))
                          .multiValued()
                          .toReference()));
    }

    private static Map<String, IndexFieldReference<String>> keywords(IndexSchemaElement schema) {
      Map<String, IndexFieldReference<String>> facets =
          Stream.of(
                  IndexFields.STATUS,
                  IndexFields.FIELD,
                  IndexFields.DEPARTMENT,
                  IndexFields.LEVEL,
                  IndexFields.CHANNEL,
                  IndexFields.ONLINE,
                  IndexFields.SUBJECT,
                  IndexFields.CODE_KEY)
              .collect(
                  Collectors.toMap(
                      name -> name,
                      name ->
                          schema
                              .field(name, f -> f.asString().aggregable(Aggregable.YES))
                              .multiValued()
                              .toReference()));
      facets.put(
          IndexFields.TITLE_WHOLE,
          schema.field(IndexFields.TITLE_WHOLE, f -> f.asString()).toReference());
      facets.put(
          IndexFields.CODE,
          schema
              .field(
                  IndexFields.CODE,
                  f -> f.asString().sortable(Sortable.YES).projectable(Projectable.YES))
              .toReference());
      return facets;
    }

    private static Map<String, IndexFieldReference<String>> stored(IndexSchemaElement schema) {
      return Stream.of(IndexFields.CARD, IndexFields.STAMP, IndexFields.WHOLE)
          .collect(
              Collectors.toMap(
                  name -> name,
                  name ->
                      schema
                          .field(
                              name,
                              f ->
                                  f.asString()
                                      .searchable(Searchable.NO)
                                      .projectable(Projectable.YES))
                          .toReference()));
    }

    @Override
    public void write(DocumentElement target, Procedure procedure, TypeBridgeWriteContext context) {
      ProcedureVersion version = procedure.shown();
      ProcedureContent content = version.content();
      String code = procedure.code().value();
      add(target, IndexFields.CODE, code);
      add(target, IndexFields.CODE_KEY, CodeKey.of(code));
      add(target, IndexFields.TITLE_WHOLE, PlainPhrase.of(content.name()));
      add(target, IndexFields.CARD, ProcedureCard.of(procedure, content).toJson());
      add(target, IndexFields.STAMP, Stamp.inIndex(procedure.stamp()));
      add(target, IndexFields.WHOLE, IndexedProcedure.of(procedure, version).toJson());
      add(target, IndexFields.STATUS, procedure.status().name());
      texts(target, content);
      facets(target, content);
      target.addValue(boost, Boost.of(procedure.popularity(), content.levels()));
    }

    private void texts(DocumentElement target, ProcedureContent content) {
      IndexTexts.of(content)
          .forEach((field, texts) -> texts.forEach(text -> add(target, field, text)));
    }

    private void facets(DocumentElement target, ProcedureContent content) {
      if (content.field() != null) {
        add(target, IndexFields.FIELD, content.field());
      }
      content.departments().forEach(name -> add(target, IndexFields.DEPARTMENT, name));
      content.levels().stream()
          .map(ProcedureLevel::name)
          .forEach(level -> add(target, IndexFields.LEVEL, level));
      content.channels().stream()
          .map(channel -> channel.channel().name())
          .distinct()
          .forEach(channel -> add(target, IndexFields.CHANNEL, channel));
      add(target, IndexFields.ONLINE, content.onlineLevel().name());
      content.subjects().forEach(who -> add(target, IndexFields.SUBJECT, who));
    }

    private void add(DocumentElement target, String field, String value) {
      target.addValue(texts.get(field), value);
    }
  }
}
