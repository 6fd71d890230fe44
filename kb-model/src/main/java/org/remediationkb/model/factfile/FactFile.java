package org.remediationkb.model.factfile;

import java.util.Optional;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.yaml.YamlNode;

/**
 * What a fact file says.
 *
 * @param facts the case
 * @param name what the file calls the case, empty where the case is called after the file
 * @param expect what stands under {@code expect}, for tests; of no meaning here
 */
public record FactFile(Case facts, Optional<String> name, Optional<YamlNode> expect) {}
