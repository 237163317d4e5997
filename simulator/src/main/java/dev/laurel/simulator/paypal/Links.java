package dev.laurel.simulator.paypal;

import dev.laurel.simulator.paypal.ledger.Order;
import tools.jackson.databind.node.ArrayNode;

/** Where things are. */
record Links(String base) {

    static Links of(Order order) {
        return new Links(order.terms().base());
    }

    String order(String id) {
        return base + "/v2/checkout/orders/" + id;
    }

    String capture(String id) {
        return base + "/v2/payments/captures/" + id;
    }

    String refund(String id) {
        return base + "/v2/payments/refunds/" + id;
    }

    String dispute(String id) {
        return base + "/v1/customer/disputes/" + id;
    }

    /** The page on which the payer decides. */
    String approval(String id) {
        return base + PaypalApprovalController.PATH + '/' + id;
    }

    static void add(ArrayNode links, String href, String rel, String method) {
        links.addObject().put("href", href).put("rel", rel).put("method", method);
    }
}
