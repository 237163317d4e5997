package dev.laurel.payment.processor.paypal;

import com.paypal.sdk.models.OrderApplicationContext;
import com.paypal.sdk.models.OrderApplicationContextShippingPreference;
import com.paypal.sdk.models.OrderApplicationContextUserAction;
import com.paypal.sdk.models.OrderRequest;
import com.paypal.sdk.models.PaymentSource;
import com.paypal.sdk.models.PaypalExperienceUserAction;
import com.paypal.sdk.models.PaypalWallet;
import com.paypal.sdk.models.PaypalWalletContextShippingPreference;
import com.paypal.sdk.models.PaypalWalletExperienceContext;
import com.paypal.sdk.models.VenmoWalletExperienceContext;
import com.paypal.sdk.models.VenmoWalletExperienceContextShippingPreference;
import com.paypal.sdk.models.VenmoWalletRequest;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** What customers see as two, and PayPal as one. */
enum PaypalRail {
    PAYPAL("paypal", "PayPal") {
        @Override
        Set<CurrencyUnit> currencies(PaypalProperties properties) {
            return properties.currencies();
        }

        @Override
        void paidBy(OrderRequest.Builder order, @Nullable String returnUrl) {
            var context = new PaypalWalletExperienceContext.Builder()
                    .shippingPreference(PaypalWalletContextShippingPreference.NO_SHIPPING)
                    .userAction(PaypalExperienceUserAction.PAY_NOW)
                    .returnUrl(returnUrl)
                    .cancelUrl(returnUrl)
                    .build();
            order.paymentSource(new PaymentSource.Builder()
                    .paypal(new PaypalWallet.Builder()
                            .experienceContext(context)
                            .build())
                    .build());
        }
    },

    VENMO("venmo", "Venmo") {
        @Override
        Set<CurrencyUnit> currencies(PaypalProperties properties) {
            return Set.of(CurrencyUnit.USD);
        }

        @Override
        void paidBy(OrderRequest.Builder order, @Nullable String returnUrl) {
            var context = new VenmoWalletExperienceContext.Builder()
                    .shippingPreference(VenmoWalletExperienceContextShippingPreference.NO_SHIPPING)
                    .build();
            order.paymentSource(new PaymentSource.Builder()
                            .venmo(new VenmoWalletRequest.Builder()
                                    .experienceContext(context)
                                    .build())
                            .build())
                    .applicationContext(new OrderApplicationContext.Builder()
                            .shippingPreference(OrderApplicationContextShippingPreference.NO_SHIPPING)
                            .userAction(OrderApplicationContextUserAction.PAY_NOW)
                            .returnUrl(returnUrl)
                            .cancelUrl(returnUrl)
                            .build());
        }
    };

    private final String id;
    private final String displayName;

    PaypalRail(String id, String displayName) {
        this.id = id;
        this.displayName = displayName;
    }

    String id() {
        return id;
    }

    String displayName() {
        return displayName;
    }

    abstract Set<CurrencyUnit> currencies(PaypalProperties properties);

    /** Says who pays, and where the customer comes back to whether they approved or not. */
    abstract void paidBy(OrderRequest.Builder order, @Nullable String returnUrl);
}
