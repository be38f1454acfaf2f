// SPDX-License-Identifier: MIT
// Identifiers of providers and tools as they are printed in provenance lines and badges: data only, longest
// first where one begins another.
#pragma once

#include <string_view>

namespace digestkit::text {

/// Badges of a page header when the record names no provider itself.
inline constexpr std::string_view badge_providers[] = {
    "perplexity", "anthropic", "deepseek", "chatgpt", "copilot", "mistral", "claude", "openai", "gemini",
    "google",     "cohere",    "ollama",   "llama",   "qwen",    "kimi",    "grok",   "gpt",    "glm",
};

/// Identifiers that split a provenance line.
inline constexpr std::string_view provenance_providers[] = {
    "perplexity", "openrouter", "anthropic", "huggingface", "deepseek", "moonshot", "together", "fireworks",
    "hunyuan",    "bedrock",    "minimax",   "chatgpt",     "copilot",  "mistral",  "baichuan", "doubao",
    "claude",     "openai",     "gemini",    "google",      "cohere",   "ollama",   "vertex",   "zhipu",
    "llama",      "azure",      "deepl",     "ernie",       "gemma",    "groq",     "grok",     "qwen",
    "kimi",       "meta",       "nova",      "phi",         "gpt",      "glm",      "xai",
};

}  // namespace digestkit::text
