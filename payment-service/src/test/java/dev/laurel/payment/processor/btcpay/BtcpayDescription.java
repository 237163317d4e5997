package dev.laurel.payment.processor.btcpay;

import dev.laurel.payment.official.Description;
import dev.laurel.payment.official.OfficialApi;

/** BTCPay's description of itself, and what the part of it that is at hand lacks. */
final class BtcpayDescription {

    private static final String OTHER_FILE =
            "it stands in BTCPay's swagger.template.pull-payments.json of the same commit, which is not at hand";

    private static final String CONTRADICTION =
            "it forbids what the schema beside it in the same allOf describes; the whole stays closed";

    private static final String PROBLEM = """
            {"application/json":{"schema":{"$ref":"#/components/schemas/ProblemDetails"}}}""";

    private static final String PULL_PAYMENT = """
            {"type":"object","properties":{
              "id":{"type":"string"},"name":{"type":"string"},"description":{"type":"string"},
              "currency":{"type":"string"},"amount":{"type":"string","format":"decimal"},
              "BOLT11Expiration":{"type":"string"},"autoApproveClaims":{"type":"boolean","nullable":true},
              "archived":{"type":"boolean"},"viewLink":{"type":"string"}}}""";

    private static final String PAYOUT = """
            {"type":"object","properties":{
              "id":{"type":"string"},"revision":{"type":"integer"},"pullPaymentId":{"type":"string"},
              "date":{"type":"string"},"destination":{"type":"string"},"originalCurrency":{"type":"string"},
              "originalAmount":{"type":"string","format":"decimal"},"payoutCurrency":{"type":"string"},
              "payoutAmount":{"type":"string","format":"decimal","nullable":true},
              "payoutMethodId":{"type":"string"},
              "state":{"type":"string",
                       "enum":["AwaitingApproval","AwaitingPayment","InProgress","Completed","Cancelled"]},
              "paymentProof":{"type":"object"},"metadata":{"type":"object","additionalProperties":true}}}""";

    private BtcpayDescription() {}

    static OfficialApi official() {
        return OfficialApi.of(Description.of("btcpay_swagger.template.json", "btcpay_swagger.template.invoices.json")
                .without("/components/schemas/InvoiceData/allOf/1/additionalProperties", CONTRADICTION)
                .without("/components/schemas/CreateInvoiceRequest/allOf/1/additionalProperties", CONTRADICTION)
                .with("/components/schemas/PullPaymentData", PULL_PAYMENT, OTHER_FILE)
                .with("/components/schemas/PayoutData", PAYOUT, OTHER_FILE)
                .with(
                        "/paths/~1api~1v1~1stores~1{storeId}~1pull-payments",
                        list("includeArchived", "storeId", "PullPaymentData"),
                        OTHER_FILE)
                .with(
                        "/paths/~1api~1v1~1stores~1{storeId}~1payouts",
                        list("includeCancelled", "storeId", "PayoutData"),
                        OTHER_FILE)
                .with(
                        "/paths/~1api~1v1~1pull-payments~1{pullPaymentId}~1payouts",
                        list("includeCancelled", "pullPaymentId", "PayoutData"),
                        OTHER_FILE)
                .with(
                        "/paths/~1api~1v1~1invoices~1{invoiceId}/get/responses/404/content",
                        PROBLEM,
                        "BTCPay's InvoiceNotFound() writes a problem"));
    }

    private static String list(String flag, String path, String schema) {
        return """
                {"get":{"parameters":[
                  {"name":"%s","in":"path","required":true,"schema":{"type":"string"}},
                  {"name":"%s","in":"query","schema":{"type":"boolean"}}],
                 "responses":{"200":{"description":"a list","content":{"application/json":{
                   "schema":{"type":"array","items":{"$ref":"#/components/schemas/%s"}}}}}},
                 "security":[{"API_Key":[]}]}}""".formatted(path, flag, schema);
    }
}
