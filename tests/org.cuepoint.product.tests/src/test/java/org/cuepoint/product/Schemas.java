package org.cuepoint.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** The published schemas of what the product writes. */
final class Schemas {

    private static final Path FOLDER = Path.of(System.getProperty("cuepoint.schemas"));

    /** Where the validator thinks the schemas are: they refer to each other by file name. */
    private static final String PLACE = "file:///schemas/";

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Schemas::at));

    private static String at(String place) {
        try {
            return place.startsWith(PLACE) ? Files.readString(FOLDER.resolve(place.substring(PLACE.length()))) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all schemas. */
    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length())).sorted().toList();
        }
    }

    /** The text of a schema. */
    static String text(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name + ".json"));
    }

    /** What is wrong with a document; empty when it is valid. */
    List<String> errors(String name, String document) throws IOException {
        return validate(name, text(name), document);
    }

    /** The same, where a member of the document that the schema does not describe is wrong too. */
    List<String> errorsStrictly(String name, String document) throws IOException {
        return validate(name, text(name).replaceFirst("\\{", "{ \"unevaluatedProperties\": false,"), document);
    }

    private List<String> validate(String name, String schemaText, String document) {
        SchemaLocation place = SchemaLocation.of(PLACE + name + ".json");
        Schema schema = registry.getSchema(place, schemaText, InputFormat.JSON);
        return schema.validate(document, InputFormat.JSON).stream().map(Object::toString).toList();
    }

    /** What is wrong with a schema itself. */
    List<String> errorsOfSchema(String name) throws IOException {
        Schema dialect = registry.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
        return dialect.validate(text(name), InputFormat.JSON).stream().map(Object::toString).toList();
    }
}
