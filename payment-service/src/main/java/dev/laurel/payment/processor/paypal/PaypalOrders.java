package dev.laurel.payment.processor.paypal;

import com.paypal.sdk.PaypalServerSdkClient;
import com.paypal.sdk.exceptions.ApiException;
import com.paypal.sdk.models.AmountWithBreakdown;
import com.paypal.sdk.models.CaptureOrderInput;
import com.paypal.sdk.models.CapturedPayment;
import com.paypal.sdk.models.CheckoutPaymentIntent;
import com.paypal.sdk.models.CreateOrderInput;
import com.paypal.sdk.models.GetCapturedPaymentInput;
import com.paypal.sdk.models.GetOrderInput;
import com.paypal.sdk.models.GetRefundInput;
import com.paypal.sdk.models.Money;
import com.paypal.sdk.models.Order;
import com.paypal.sdk.models.OrderRequest;
import com.paypal.sdk.models.PurchaseUnitRequest;
import com.paypal.sdk.models.Refund;
import com.paypal.sdk.models.RefundCapturedPaymentInput;
import com.paypal.sdk.models.RefundRequest;
import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.RefundOrder;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PayPal's orders, captures and refunds, as the SDK asks for them. */
final class PaypalOrders {

    private static final String WHOLE = "return=representation";
    private static final int LONGEST_DESCRIPTION = 127;
    private static final int LONGEST_NOTE = 255;

    private final PaypalServerSdkClient client;

    PaypalOrders(PaypalServerSdkClient client) {
        this.client = client;
    }

    Order create(Charge charge, PaypalRail rail) throws ApiException, IOException {
        var amount = new AmountWithBreakdown.Builder(
                        charge.amount().getCurrencyUnit().getCode(), value(charge.amount()))
                .build();
        var unit = new PurchaseUnitRequest.Builder(amount)
                .description(shortened(charge.description(), LONGEST_DESCRIPTION))
                .customId(PaypalMark.of(charge))
                .invoiceId(charge.attemptId())
                .build();
        var order = new OrderRequest.Builder(CheckoutPaymentIntent.CAPTURE, List.of(unit));
        rail.paidBy(order, charge.returnUrl());
        return client.getOrdersController()
                .createOrder(new CreateOrderInput.Builder()
                        .paypalRequestId(charge.attemptId())
                        .prefer(WHOLE)
                        .body(order.build())
                        .build())
                .getResult();
    }

    Order show(String orderId) throws ApiException, IOException {
        return client.getOrdersController()
                .getOrder(new GetOrderInput.Builder(orderId).build())
                .getResult();
    }

    Order capture(Charge charge, String orderId) throws ApiException, IOException {
        return client.getOrdersController()
                .captureOrder(new CaptureOrderInput.Builder()
                        .id(orderId)
                        .paypalRequestId(charge.attemptId() + "-capture")
                        .prefer(WHOLE)
                        .build())
                .getResult();
    }

    CapturedPayment showCapture(String captureId) throws ApiException, IOException {
        return client.getPaymentsController()
                .getCapturedPayment(new GetCapturedPaymentInput.Builder(captureId).build())
                .getResult();
    }

    Refund refund(RefundOrder order, String captureId) throws ApiException, IOException {
        var amount = new Money.Builder(order.amount().getCurrencyUnit().getCode(), value(order.amount())).build();
        return client.getPaymentsController()
                .refundCapturedPayment(new RefundCapturedPaymentInput.Builder()
                        .captureId(captureId)
                        .paypalRequestId(order.refundId())
                        .prefer(WHOLE)
                        .body(new RefundRequest.Builder()
                                .amount(amount)
                                .customId(PaypalMark.of(order))
                                .noteToPayer(shortened(order.reason(), LONGEST_NOTE))
                                .build())
                        .build())
                .getResult();
    }

    Refund showRefund(String refundId) throws ApiException, IOException {
        return client.getPaymentsController()
                .getRefund(new GetRefundInput.Builder(refundId).build())
                .getResult();
    }

    private static String value(org.joda.money.Money amount) {
        return amount.getAmount().toPlainString();
    }

    private static @Nullable String shortened(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
