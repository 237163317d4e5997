/**
 * The port to payment providers, in the domain's words. Each provider is one folder below; nothing outside a folder
 * knows the provider in it.
 */
@NullMarked
package dev.laurel.payment.processor;

import org.jspecify.annotations.NullMarked;
