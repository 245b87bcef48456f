/** What is a secret, and how it is masked: once, where text leaves the process. */
@NullMarked
package org.cuepoint.redaction;

import org.jspecify.annotations.NullMarked;
