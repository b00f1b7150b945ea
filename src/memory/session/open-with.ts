import type { Plan, Planned } from './session.ts'

/** The plan with a question in front whose answer was begun before; another that leads with its fact makes way for it. */
export function openWith(plan: Plan, begun: Planned): Plan {
  const queue = [begun, ...plan.queue.filter(({ fact }) => fact !== begun.fact)]
  const fresh = queue.filter(({ why }) => why === 'new').length
  const waiting = Math.max(0, plan.waiting - (queue.length - plan.queue.length))
  return { ...plan, queue, fresh, due: queue.length - fresh, waiting, nextDay: null }
}
