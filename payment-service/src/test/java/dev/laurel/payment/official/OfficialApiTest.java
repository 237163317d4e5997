package dev.laurel.payment.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not described is found, and what is described is not complained about. */
class OfficialApiTest {

    private static final String DESCRIPTION = """
            {"openapi": "3.0.0", "security": [{"key": []}],
             "paths": {
               "/v1/orders/{id}": {
                 "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string", "maxLength": 4}}],
                 "get": {
                   "parameters": [{"$ref": "#/components/parameters/created"},
                                  {"name": "status", "in": "query", "schema": {"type": "array", "items": {"enum": ["A", "B"]}}}],
                   "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/order"}}}},
                                 "4XX": {"description": "no body"}}}},
               "/v1/orders": {
                 "post": {
                   "parameters": [{"name": "Request-Id", "in": "header", "required": true, "schema": {"type": "string", "maxLength": 5}}],
                   "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/order"}}}},
                   "responses": {"201": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/order"}}}}}}}},
             "components": {
               "parameters": {"created": {"name": "created", "in": "query", "schema": {"type": "object", "properties": {"gte": {"type": "integer"}}}}},
               "schemas": {
                 "base": {"type": "object", "required": ["amount"], "properties": {
                   "amount": {"type": "integer"}, "id": {"type": "string", "readOnly": true}, "free": {"type": "object"}}},
                 "note": {"type": "object", "properties": {"text": {"type": "string"}}},
                 "order": {"allOf": [{"$ref": "#/components/schemas/base"},
                   {"type": "object", "properties": {
                     "note": {"$ref": "#/components/schemas/note", "nullable": true},
                     "either": {"anyOf": [{"type": "string"}, {"$ref": "#/components/schemas/note"}]}}}]}}}}""";

    private static final OfficialApi API = OfficialApi.of(Description.parse(DESCRIPTION));
    private static final String ORDER = """
            {"amount":5,"free":{"any":1},"note":null,"either":{"text":"a"}}""";

    private static Exchange creation(String body) {
        var headers = Map.of("authorization", "key", "request-id", "r-1", "content-type", "application/json");
        return new Exchange("POST", "/v1/orders", "", headers, body, 201, "application/json", ORDER);
    }

    private static Exchange retrieval(String query) {
        var headers = Map.of("authorization", "key");
        return new Exchange("GET", "/v1/orders/o-1", query, headers, "", 200, "application/json", ORDER);
    }

    private static List<String> complaints(Exchange exchange) {
        return API.complaints(List.of(exchange));
    }

    @Test
    void whatIsDescribedIsFine() {
        assertThat(complaints(creation(ORDER))).isEmpty();
        assertThat(complaints(retrieval("created[gte]=17&status=A&status=B"))).isEmpty();
        assertThat(complaints(retrieval("status=A"))).isEmpty();
        assertThat(API.operations(List.of(retrieval("")))).containsExactly("GET /v1/orders/{id}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"amount\":5,\"surprise\":1}                      | surprise",
                "{\"amount\":5,\"note\":{\"surprise\":1}}           | surprise",
                "{\"amount\":5,\"either\":{\"surprise\":1}}         | surprise",
                "{\"amount\":5,\"id\":\"o-1\"}                      | id",
                "{\"amount\":\"5\"}                                 | amount",
                "{}                                                 | amount",
                "{                                                  | not JSON",
            })
    void wrongBodiesAreFound(String body, String what) {
        assertThat(complaints(creation(body)))
                .singleElement()
                .asString()
                .startsWith("POST /v1/orders → 201: body: ")
                .contains(what);
    }

    @ParameterizedTest
    @CsvSource({
        "surprise=1, surprise",
        "created[gte]=yesterday, created/gte",
        "created[surprise]=1, surprise",
        "status=C, status"
    })
    void wrongQueriesAreFound(String query, String what) {
        assertThat(complaints(retrieval(query)))
                .isNotEmpty()
                .allSatisfy(complaint -> assertThat(complaint).contains("query: ", what));
    }

    @Test
    void wrongHeadersPathsAndAnswersAreFound() {
        assertThat(complaints(creation(ORDER).withHeader("x-surprise", "1")))
                .singleElement()
                .asString()
                .contains("x-surprise");
        assertThat(complaints(creation(ORDER).withHeader("request-id", "too long")))
                .hasSize(1);
        assertThat(complaints(creation("{\"amount\":5}").withBody("")))
                .singleElement()
                .asString()
                .contains("the body is missing");
        assertThat(complaints(retrieval("").withAnswer(200, "{\"amount\":5,\"surprise\":1}")))
                .hasSize(1);
        assertThat(complaints(retrieval("").withAnswer(404, "{}")))
                .singleElement()
                .asString()
                .contains("no body");
        assertThat(complaints(retrieval("").withAnswer(404, ""))).isEmpty();
        assertThat(complaints(retrieval("").withAnswer(302, "")))
                .singleElement()
                .asString()
                .contains("status 302");
        var unsigned = new Exchange("GET", "/v1/orders/o-1", "", Map.of(), "", 404, "", "");
        assertThat(complaints(unsigned)).singleElement().asString().contains("authorization");
        var elsewhere = new Exchange("GET", "/v1/orders/o-1/more", "", Map.of(), "", 404, "", "");
        assertThat(complaints(elsewhere)).singleElement().asString().contains("there is no such operation");
        var tooLong = new Exchange("GET", "/v1/orders/order", "", Map.of("authorization", "key"), "", 404, "", "");
        assertThat(complaints(tooLong)).singleElement().asString().contains("path: ");
    }

    @Test
    void whatIsAllowedBesidesIsAllowedAndNothingElse() {
        var api = OfficialApi.of(Description.parse(DESCRIPTION)
                        .with("/components/schemas/base/properties/newer", "{\"type\":\"string\"}", "newer")
                        .withHeader("X-Key", "only in prose")
                        .optional("/components/schemas/base", "amount", "older answers lack it"))
                .with("POST", "/v1/token", "described nowhere");
        assertThat(api.complaints(List.of(creation("{\"newer\":\"a\"}").withHeader("x-key", "1"))))
                .isEmpty();
        assertThat(api.complaints(List.of(creation("{\"newer\":1}")))).hasSize(1);
        var token = new Exchange("POST", "/v1/token", "", Map.of(), "any", 200, "", "any");
        assertThat(api.complaints(List.of(token))).isEmpty();
    }

    @Test
    void whatIsNotNeededIsNotAllowed() {
        var description = Description.parse(DESCRIPTION);
        assertThatThrownBy(() -> description.with("/components/schemas/base/properties/id", "{}", "newer"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> description.with("/components/schemas/base/properties/newer", "{}", " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> description.optional("/components/schemas/base", "id", "why"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> API.with("POST", "/v1/orders", "why")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnabledIfEnvironmentVariable(
            named = "LAUREL_SHARED",
            matches = ".+",
            disabledReason = "needs the official descriptions in $LAUREL_SHARED/specs")
    @CsvSource({
        "paypal_checkout_orders_v2.json, /v2/checkout/orders/1",
        "paypal_payments_payment_v2.json, /v2/payments/refunds/1",
        "paypal_customer_disputes_v1.json, /v1/customer/disputes",
        "paypal_reporting_transactions_v1.json, /v1/reporting/transactions",
        "square_api.json, /v2/payments",
        "btcpay_swagger.template.json:btcpay_swagger.template.stores.json:btcpay_swagger.template.invoices.json, /api/v1/stores/1/invoices",
    })
    void everyProvidersDescriptionIsRead(String files, String path) {
        var api = OfficialApi.of(Description.of(files.split(":", -1)));
        var exchange = new Exchange("GET", path, "surprise=1", Map.of("authorization", "key"), "", 418, "", "");
        assertThat(api.complaints(List.of(exchange))).anyMatch(complaint -> complaint.contains("surprise"));
    }
}
