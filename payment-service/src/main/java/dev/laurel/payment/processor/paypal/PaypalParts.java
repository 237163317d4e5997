package dev.laurel.payment.processor.paypal;

import java.time.Clock;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** What both rails share: the account, its connections, and what stands on them. */
final class PaypalParts {

    private final PaypalProperties properties;
    private final Clock clock;
    private final RestClient plain;
    private final PaypalReports reports;
    private final PaypalOrders orders;
    private final PaypalDisputes disputes;

    PaypalParts(PaypalProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
        this.plain = PaypalConnections.plain(properties);
        var tokens = new PaypalTokens(plain, properties, clock);
        this.orders = new PaypalOrders(PaypalConnections.sdk(properties, tokens));
        this.reports = HttpServiceProxyFactory.builderFor(
                        RestClientAdapter.create(PaypalConnections.signedIn(plain, tokens)))
                .build()
                .createClient(PaypalReports.class);
        this.disputes = new PaypalDisputes(reports, orders);
    }

    PaypalProcessor processor(PaypalRail rail) {
        return new PaypalProcessor(rail, orders, disputes, properties, clock);
    }

    PaypalWebhook webhook() {
        var certificates = new PaypalCertificates(plain, properties.certificates(), clock);
        return new PaypalWebhook(new PaypalSignature(certificates, properties, clock), orders, disputes);
    }

    PaypalStatement statement() {
        return new PaypalStatement(reports, disputes);
    }
}
