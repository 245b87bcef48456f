/** The materialised product, started as a process and judged from outside: output, exit codes and files. */
package org.cuepoint.product;
