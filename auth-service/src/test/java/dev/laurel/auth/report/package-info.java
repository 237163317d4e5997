@NullMarked
package dev.laurel.auth.report;

import org.jspecify.annotations.NullMarked;
