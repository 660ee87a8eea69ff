package vn.motcua.portal.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;

/** For tests in the one browser they all share; each visitor gets a profile of their own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AgainstTheDeployedPortal
@ExtendWith(SharedBrowser.class)
@interface InABrowser {}
