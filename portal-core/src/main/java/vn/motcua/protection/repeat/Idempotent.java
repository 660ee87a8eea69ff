package vn.motcua.protection.repeat;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This resource may be called again with the same {@code Idempotency-Key}, for instance after a
 * connection broke: for 24 hours the first answer is given again, and nothing is done twice. The
 * same key with another body is answered 409. Only what succeeded is kept: after a failure the call
 * is made anew. Of a multipart body, whose separators differ each time, only the key counts.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {}
