@NullMarked
package dev.laurel.auth.customers;

import org.jspecify.annotations.NullMarked;
