package dev.laurel.payment.processor.btcpay;

import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What is used of BTCPay's Greenfield API. */
@HttpExchange("/api/v1")
interface Greenfield {

    @PostExchange("/stores/{store}/invoices")
    Invoice create(@PathVariable String store, @RequestBody NewInvoice invoice);

    /** Those of an order, the latest first. */
    @GetExchange("/stores/{store}/invoices")
    List<Invoice> invoicesOf(@PathVariable String store, @RequestParam String orderId);

    /** Those that were made in this time, in seconds of the epoch, the latest first, with their payments. */
    @GetExchange("/stores/{store}/invoices?includePaymentMethods=true")
    List<Invoice> invoices(
            @PathVariable String store,
            @RequestParam long startDate,
            @RequestParam long endDate,
            @RequestParam int skip,
            @RequestParam int take);

    @GetExchange("/invoices/{id}")
    Invoice invoice(@PathVariable String id);

    @GetExchange("/invoices/{id}/payment-methods")
    List<Invoice.Method> paymentMethods(@PathVariable String id);

    @PostExchange("/invoices/{id}/status")
    Invoice mark(@PathVariable String id, @RequestBody Mark mark);

    @PostExchange("/invoices/{id}/refund")
    PullPayment refund(@PathVariable String id, @RequestBody NewRefund refund);

    @GetExchange("/stores/{store}/pull-payments?includeArchived=true")
    List<PullPayment> pullPayments(@PathVariable String store);

    /** The claims of one, without those that were cancelled. */
    @GetExchange("/pull-payments/{id}/payouts")
    List<PullPayment.Payout> payouts(@PathVariable String id);

    /** The claims of all, without those that were cancelled. */
    @GetExchange("/stores/{store}/payouts")
    List<PullPayment.Payout> allPayouts(@PathVariable String store);

    /** What an invoice is to be taken for: {@code Invalid} or {@code Settled}. */
    record Mark(String status) {}
}
