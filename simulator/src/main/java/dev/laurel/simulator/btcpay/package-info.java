/**
 * A BTCPay Server with one store: invoices and their refunds by the Greenfield API, the checkout page, signed webhooks,
 * and the operator's side. States move as {@code InvoiceWatcher} of BTCPay Server (commit 03345c28) moves them; shapes
 * are those of its swagger files.
 */
@NullMarked
package dev.laurel.simulator.btcpay;

import org.jspecify.annotations.NullMarked;
