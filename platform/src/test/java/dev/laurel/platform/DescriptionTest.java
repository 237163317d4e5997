package dev.laurel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.test.LaurelTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description says what the compiler knows, and nothing else. */
@LaurelTest
class DescriptionTest {

    private final String address;
    private final JsonNode description;
    private final JsonNode schemas;

    DescriptionTest(@LocalServerPort int port, JsonMapper json) {
        address = "http://localhost:" + port;
        description = json.readTree(
                RestClient.create(address).get().uri("/v3/api-docs").retrieve().body(String.class));
        schemas = description.at("/components/schemas");
    }

    @Test
    void whatIsNeverNullIsAlwaysThere() {
        assertThat(schema("Told").path("required").toString()).isEqualTo("[\"name\",\"part\"]");
        assertThat(schema("Told").at("/properties/name/type").asString()).isEqualTo("string");
    }

    @Test
    void whatIsLeftOutWhenNullIsNotNull() {
        assertThat(schema("Told").at("/properties/leftOut/type").asString()).isEqualTo("integer");
        assertThat(schema("Told").at("/properties/none/$ref").asString()).endsWith("SampleApplication.Shade");
    }

    @Test
    void whatMayBeNullIsThereAndSaysSo() {
        var part = schema("Told.Part");

        assertThat(part.path("required").toString()).isEqualTo("[\"points\",\"shade\"]");
        assertThat(part.at("/properties/points/type").toString()).isEqualTo("[\"integer\",\"null\"]");
        assertThat(part.at("/properties/shade/anyOf/1/type").asString()).isEqualTo("null");
        assertThat(schema("Shade").path("enum").toString()).isEqualTo("[\"light\",\"dark\"]");
    }

    @Test
    void whatMayBeNullInARequestMayBeLeftOut() {
        assertThat(schema("Asked").path("required").toString()).isEqualTo("[\"name\"]");
        assertThat(schema("Asked").at("/properties/points/type").toString()).isEqualTo("[\"integer\",\"null\"]");
    }

    @Test
    void everyOperationMayAnswerAProblem() {
        var answers = description.at("/paths/~1open~1nothing/get/responses");

        assertThat(answers.at("/default/$ref").asString()).isEqualTo("#/components/responses/Problem");
        assertThat(answers.at("/200/content/application~1json/schema/$ref").asString())
                .endsWith("SampleApplication.Order");
        assertThat(description
                        .at("/components/responses/Problem/content/application~1problem+json/schema/required")
                        .toString())
                .isEqualTo("[\"detail\",\"status\",\"title\",\"type\"]");
    }

    @Test
    void aChoiceIsOneOfItsRecordsEachWithItsWord() {
        assertThat(schema("Prize").path("oneOf").toString())
                .isEqualTo("[{\"$ref\":\"#/components/schemas/SampleApplication.Prize.Thing\"},"
                        + "{\"$ref\":\"#/components/schemas/SampleApplication.Prize.Credit\"}]");
        assertThat(schema("Prize.Thing").at("/properties/type/enum").toString()).isEqualTo("[\"thing\"]");
        assertThat(schema("Prize.Credit").path("required").toString()).isEqualTo("[\"points\",\"type\"]");
        assertThat(description
                        .at("/paths/~1open~1prizes/get/responses/200/content/application~1json/schema/items/$ref")
                        .asString())
                .endsWith("SampleApplication.Prize");
        assertThat(RestClient.create(address)
                        .get()
                        .uri("/open/prizes")
                        .retrieve()
                        .body(String.class))
                .isEqualTo("[{\"type\":\"thing\",\"name\":\"mug\"},{\"type\":\"credit\",\"points\":5}]");
    }

    @Test
    void ofTextNothingIsClaimed() {
        var answer = description.at("/paths/~1open~1text/get/responses/200/content/application~1json");

        assertThat(answer.isObject()).isTrue();
        assertThat(answer).isEmpty();
    }

    @Test
    void operationsAreGroupedByFeatures() {
        assertThat(description.at("/paths/~1open~1nothing/get/tags").toString()).isEqualTo("[\"edge\"]");
    }

    @Test
    void itNamesNoAddress() {
        assertThat(description.at("/servers/0/url").asString()).isEqualTo("/");
        assertThat(description.at("/servers")).hasSize(1);
    }

    private JsonNode schema(String name) {
        return schemas.path("SampleApplication." + name);
    }
}
