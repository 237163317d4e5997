package dev.laurel.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever changes a record finds out here that consumers rely on it. Golden files are never edited. */
class EventFilesTest {

    @ParameterizedTest
    @EnumSource
    void theGoldenFileReadsAndWritesUnchanged(EventType type) throws IOException {
        var golden = Files.readString(EventFiles.golden(type));
        var event = EventFiles.JSON.readValue(golden, type.record());

        assertThat(EventFiles.JSON.readTree(EventFiles.JSON.writeValueAsString(event)))
                .isEqualTo(EventFiles.JSON.readTree(golden));
        assertThat(event.eventId()).contains(":");
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaIsThatOfTheRecord(EventType type) throws IOException {
        var current = EventFiles.schemaOf(type);

        assertThat(EventFiles.JSON.readTree(EventFiles.text(EventFiles.schema(type), current)))
                .as("%s; write it with ./mvnw test -pl contracts -Devents.write=true", EventFiles.schema(type))
                .isEqualTo(current);
    }

    @Test
    void theDocumentationIsThatOfTheCatalogue() throws IOException {
        var current = EventFiles.asyncApiOf(List.of(EventType.values()));

        assertThat(EventFiles.JSON.readTree(EventFiles.text(EventFiles.asyncApi(), current)))
                .as("%s; write it with ./mvnw test -pl contracts -Devents.write=true", EventFiles.asyncApi())
                .isEqualTo(current);
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeIsFoundByItsNameAndItsRecord(EventType type) throws IOException {
        var event = EventFiles.JSON.readValue(Files.readString(EventFiles.golden(type)), type.record());

        assertThat(EventType.named(type.wireName())).contains(type);
        assertThat(EventType.of(event)).isEqualTo(type);
        assertThat(type.wireName()).startsWith("dev.laurel.").endsWith(".v1");
    }
}
