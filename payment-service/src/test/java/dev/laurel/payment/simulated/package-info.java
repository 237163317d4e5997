/** The simulator in a process of its own, and what stands between its webhooks and the service. */
package dev.laurel.payment.simulated;
